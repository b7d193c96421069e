import { appendFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codeHash, codeHashIn } from '../../src/node/code-hash.js';

/** Hashes of a copy of the built code before and after a file of it changes, without code of the user's own and with. */
function hashes(changed: string) {
  const root = mkdtempSync(join(tmpdir(), 'simpul-'));
  cpSync('dist', root, { recursive: true });
  const before = [codeHashIn(root, false), codeHashIn(root, true)];
  expect(before).toEqual([codeHash(), codeHash(true)]);
  appendFileSync(join(root, changed), '// changed');
  return { before, after: [codeHashIn(root, false), codeHashIn(root, true)] };
}

describe('the hash of the code', () => {
  test.each(['chart/palette.js', 'words/report-words.js', 'cli/compare.js', 'report/html.js'])(
    'knows nothing of %s, which tells of runs',
    (file) => {
      const { before, after } = hashes(file);
      expect(after).toEqual(before);
    },
  );

  test.each([
    'model/kernel-code.js',
    'model/processes/walks.js',
    'policy/local-associations.js',
    'measure/trust.js',
    'random/draw.js',
    'portable/exp.js',
    'scenario/plan.js',
    'study/run.js',
    'study/equal-budget.js',
  ])('changes with %s, which works them out', (file) => {
    const { before, after } = hashes(file);
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  test('changes with what is open to the user’s own code only where there is such code', () => {
    const { before, after } = hashes('index.js');
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });
});
