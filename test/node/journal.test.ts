import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalOf, openJournal, unfinishedJournalOf } from '../../src/node/journal.js';
import type { StudyEvent } from '../../src/node/study-event.js';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'simpul-')), 'result');
const started = (key: string): StudyEvent => ({
  ...{ event: 'started', key, command: 'simpul compare a.yaml' },
  ...{ seed: 's', workers: 2 },
});
const run = { scenario: 'none', budget: 'written', replicate: 0, digest: 'd' } as const;

test('has a line an event, with its time, and goes on after a line that was cut off', () => {
  const folder = newFolder();
  const around = join(folder, '..');
  openJournal(folder, 'key').note(started('key'));
  const [file] = readdirSync(around);
  appendFileSync(join(around, file!), '{"time":"2026-01-01T00:00');
  const journal = openJournal(folder, 'key');
  journal.note({ event: 'finished', ...run });
  expect(readFileSync(join(around, file!), 'utf8').trimEnd().split('\n')).toHaveLength(3);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  const lines = [
    { time, ...started('key') },
    { time, event: 'finished', ...run },
  ];
  expect(unfinishedJournalOf(folder)).toEqual(lines);
  mkdirSync(folder);
  journal.copyTo(folder);
  expect(journalOf(folder)).toEqual(lines);
});

test('says of a run once that it was found, and not when it was finished here', () => {
  const folder = newFolder();
  const other = { ...run, replicate: 1 };
  const journal = openJournal(folder, 'key');
  journal.note(started('key'), { event: 'finished', ...run }, { event: 'found', ...other });
  const again = openJournal(folder, 'key');
  again.note(
    { event: 'found', ...run },
    { event: 'found', ...other },
    { event: 'found', ...run, replicate: 2 },
  );
  const told = unfinishedJournalOf(folder).map((line) =>
    'replicate' in line ? `${line.event} ${line.replicate}` : line.event,
  );
  expect(told).toEqual(['started', 'finished 0', 'found 1', 'found 2']);
});

test('goes on from that of a result of the same study, and of no other', () => {
  const folder = newFolder();
  mkdirSync(folder);
  const first = openJournal(folder, 'key');
  first.note(started('key'), { event: 'finished', ...run });
  first.copyTo(folder);
  first.remove();
  openJournal(folder, 'another').note(started('another'));
  expect(unfinishedJournalOf(folder)).toHaveLength(1);
  openJournal(folder, 'another').remove();
  openJournal(folder, 'key').note(started('key'));
  expect(unfinishedJournalOf(folder).map(({ event }) => event)).toEqual(['started', 'finished', 'started']);
});

test('is another study’s own, and can be removed', () => {
  const folder = newFolder();
  const journal = openJournal(folder, 'key');
  journal.note(started('key'));
  openJournal(folder, 'other').note(started('other'));
  expect(readdirSync(join(folder, '..'))).toHaveLength(2);
  journal.remove();
  expect(readdirSync(join(folder, '..'))).toEqual([expect.stringMatching(/other/)]);
  expect(existsSync(folder)).toBe(false);
});

test('takes lines that are no events for none, and goes on after them', () => {
  const folder = newFolder();
  mkdirSync(folder);
  const odd = ['null', '123', '"x"', '[]', '{}', '{"event":"finished"}', '{"event":"planned"}'];
  const time = '2026-01-01T00:00:00.000Z';
  const ofAnotherShape = [
    { time, event: 'finished', ...run, replicate: '0' },
    { time, event: 'finished', scenario: 'none', replicate: 0, digest: 'd' },
    { time, event: 'planned', budget: 'written', scenarios: ['none'], replicates: -1 },
    { time: 'yesterday', event: 'finished', ...run },
    { time, event: 'forgotten', ...run },
  ];
  const right = [
    { time, ...started('key') },
    { time, event: 'planned', budget: 'written', scenarios: ['none'], replicates: 1 },
    { time, event: 'planned', points: 2, scenarios: ['none'], replicates: 1 },
    { time, event: 'finished', ...run },
    { time, event: 'found', scenario: 'none', point: 1, replicate: 0, digest: 'd' },
    { time, event: 'failed', scenario: 'none', point: 2, replicate: 0, message: 'm' },
    { time, event: 'interrupted', done: 1, all: 2 },
    { time, event: 'compared', digest: 'd' },
    { time, event: 'swept', digest: 'd' },
  ];
  const text = [...odd, ...[...ofAnotherShape, ...right].map((line) => JSON.stringify(line)), ''].join('\n');
  writeFileSync(join(folder, 'journal'), text);
  expect(journalOf(folder)).toEqual(right);
  openJournal(folder, 'key').note(started('key'));
  expect(unfinishedJournalOf(folder)).toHaveLength(right.length + 1);
});

test('takes in more runs at once than a function takes arguments', () => {
  const folder = newFolder();
  const journal = openJournal(folder, 'key');
  const many = Array.from({ length: 200_000 }, (_, replicate) => ({
    ...run,
    replicate,
    event: 'found' as const,
  }));
  journal.noteAll(many);
  expect(unfinishedJournalOf(folder)).toHaveLength(many.length);
});
