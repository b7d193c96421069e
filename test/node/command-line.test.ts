import { describe, expect, test } from 'vitest';
import { commandLine, optionWords, wordsOf } from '../../src/node/command-line.js';

describe('a command as it would be given again', () => {
  test('has each option in its order, those of several values once each, and none that was not given', () => {
    const options = {
      seed: 'a',
      replicate: 0,
      years: undefined,
      set: ['x=1', 'y=2'],
      csv: true,
      quiet: false,
    };
    const words = ['--seed', 'a', '--replicate', '0', '--set', 'x=1', '--set', 'y=2', '--csv'];
    expect(optionWords(options)).toEqual(words);
    expect(optionWords({ set: [], out: undefined })).toEqual([]);
  });

  test('has odd words in quotes', () => {
    expect(commandLine(['simpul', 'run', "it's here.yaml", ...optionWords({ set: ['a=b c'] })])).toBe(
      "simpul run 'it'\\''s here.yaml' --set 'a=b c'",
    );
  });

  test('is cut into the same words again', () => {
    const words = ['simpul', 'run', "it's 'here'.yaml", '--set', 'a=b c', '--seed', '', "'", 'Rp 1.000'];
    expect(wordsOf(commandLine(words))).toEqual(words);
  });
});
