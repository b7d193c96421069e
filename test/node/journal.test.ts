import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournal } from '../../src/node/journal.js';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'simpul-')), 'result');

test('has a line an event, with its time, and goes on after a line that was cut off', () => {
  const folder = newFolder();
  const around = join(folder, '..');
  openJournal(folder, 'key').note('planned none, event');
  const [file] = readdirSync(around);
  appendFileSync(join(around, file!), '2026-01-01T00:00');
  const journal = openJournal(folder, 'key');
  journal.note('finished replicate 0');
  journal.copyTo(around);
  const lines = readFileSync(join(around, 'journal'), 'utf8').trimEnd().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z planned none, event$/),
    '2026-01-01T00:00',
    expect.stringMatching(/Z finished replicate 0$/),
  ]);
});

test('is another study’s own, and can be removed', () => {
  const folder = newFolder();
  const journal = openJournal(folder, 'key');
  journal.note('planned');
  openJournal(folder, 'other').note('planned');
  expect(readdirSync(join(folder, '..'))).toHaveLength(2);
  journal.remove();
  expect(readdirSync(join(folder, '..'))).toEqual([expect.stringMatching(/other/)]);
  expect(existsSync(folder)).toBe(false);
});
