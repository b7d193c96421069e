import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareStudy } from '../../src/node/compare-study.js';
import { verifyResult } from '../../src/node/verify-result.js';
import { writeResult } from '../../src/node/write-result.js';
import type { StudyData } from '../../src/study/study-data.js';
import { changeJson } from '../cli/tampering.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

const scenarios = { none: [], event: [event()] };

async function resultOf(data: StudyData): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'simpul-')), 'result');
  const study = await compareStudy(data, { workers: 1 });
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

describe('the result of a study that runs until a difference is known', () => {
  const until = { measure: 'tie-count', halfWidth: 30, atLeast: 4 };
  const data = smallData(scenarios, { replicates: 40, until });

  test('is verified, ended at a look or at the most', async () => {
    const ended = await resultOf(data);
    const { differences, remarks, allRuns } = await verified(ended, 1);
    expect([differences, remarks]).toEqual([[], ['files-gone']]);
    expect([allRuns >= 8, allRuns < 80]).toEqual([true, true]);
    const narrow = { ...data, replicates: 9, until: { ...until, halfWidth: 0.001 } };
    expect((await verified(await resultOf(narrow), 1)).differences).toEqual([]);
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
