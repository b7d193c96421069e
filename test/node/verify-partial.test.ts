import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareStudy } from '../../src/node/compare-study.js';
import { verifyResult } from '../../src/node/verify-result.js';
import { writeResult } from '../../src/node/write-result.js';
import type { StudyData } from '../../src/study/study-data.js';
import { changeJson, copyOf } from '../cli/tampering.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

const scenarios = { none: [], event: [event()] };

/** The result of a study that is interrupted once so many replicates are over, or runs to its end. */
async function resultOf(data: StudyData, most = Number.POSITIVE_INFINITY): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'simpul-')), 'result');
  const abort = new AbortController();
  let over = 0;
  const study = await compareStudy(data, {
    workers: 1,
    signal: abort.signal,
    onReplicate: () => {
      if (++over === most) abort.abort();
    },
  });
  mkdirSync(folder);
  await writeResult(folder, study, { command: 'simpul compare study.yaml', lang: 'en', hasCsv: true });
  return folder;
}

async function verified(folder: string, sample: number | undefined) {
  const { differences, remarks, ...counts } = await verifyResult(folder, {
    sample,
    workers: 1,
    isCodeAllowed: false,
  });
  const kinds = remarks.map(({ kind }) => kind);
  return { ...counts, remarks: kinds, differences: differences.map(({ text }) => text.en) };
}

describe('the result of a study that was interrupted', () => {
  test('is checked as far as it got, and what was changed in it is found', async () => {
    const data = smallData(scenarios, { replicates: 6, equalBudgetIdr: 80e6, withdrawalReplicates: 6 });
    const folder = await resultOf(data, 2);
    const all = { allRuns: 8, remarks: ['interrupted'], differences: [] };
    expect(await verified(folder, 3)).toEqual({ ...all, runs: 3, isSearched: false });
    expect(await verified(folder, undefined)).toEqual({ ...all, runs: 8, isSearched: true });
    const changed = copyOf(folder, 'changed');
    changeJson(changed, 'comparison.json', ({ withdrawal, money }) => {
      withdrawal.replicates = 6;
      money[1].introductions.low = -1;
    });
    expect((await verified(changed, 1)).differences).toEqual([
      expect.stringContaining('comparison.json: money.[event].introductions.low: -1 is stored'),
      'comparison.json: withdrawal.replicates: 6 is stored, 2 computed.',
    ]);
    const whole = copyOf(folder, 'called-whole');
    changeJson(whole, 'comparison.json', (comparison) => {
      comparison.planned = 2;
    });
    expect((await verified(whole, 1)).differences).toEqual([
      'comparison.json: planned: 2 is stored, 6 computed.',
    ]);
  });
});

describe('the result of a study that runs until a difference is known', () => {
  const until = { measure: 'tie-count', halfWidth: 30, atLeast: 4 };
  const data = smallData(scenarios, { replicates: 40, until });

  test('is verified, ended or interrupted, at a look or between two', async () => {
    const ended = await resultOf(data);
    const { differences, remarks, allRuns } = await verified(ended, 1);
    expect([differences, remarks]).toEqual([[], []]);
    expect([allRuns >= 8, allRuns < 80]).toEqual([true, true]);
    const narrow = { ...data, until: { ...until, halfWidth: 0.001 } };
    for (const most of [3, 4, 6]) {
      const cut = await resultOf(narrow, most);
      expect((await verified(cut, 1)).differences, String(most)).toEqual([]);
    }
  });

  test('is not taken for one that ended elsewhere', async () => {
    const ended = await resultOf(data);
    changeJson(ended, 'comparison.json', (comparison) => {
      comparison.planned = 40;
      comparison.stopped.replicates = 40;
      comparison.stopped.looks[0].says = 'open';
    });
    const { differences } = await verified(ended, 1);
    expect(differences).toEqual([
      expect.stringMatching(/planned: 40 is stored, \d+ computed/),
      expect.stringMatching(/stopped\.looks\.\[event\]\.says: "open" is stored, "precise" computed/),
      expect.stringMatching(/stopped\.replicates: 40 is stored, \d+ computed/),
    ]);
  });
});
