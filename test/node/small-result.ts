import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareStudy } from '../../src/node/compare-study.js';
import { writeResult } from '../../src/node/write-result.js';
import { event } from '../study/small.js';
import { smallData } from './small-data.js';

/** A result folder of two small scenarios with two replicates at both budgets; its name would be a pattern of files. */
export async function smallResult(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "simpul-it's[a]-"));
  const study = await compareStudy(
    smallData({ none: [], event: [event()] }, { replicates: 2, equalBudgetIdr: 80e6 }),
    {
      workers: 1,
    },
  );
  await writeResult(folder, study, { command: 'simpul compare study.yaml', lang: 'en', hasCsv: false });
  const journal = [
    '2026-01-02T03:04:05.678Z started',
    '2026-01-02T03:05:05.678Z finished replicate 0',
    '2026-01-02T03:06:05.678Z finished replicate 1',
    '2026-01-02T03:07:05.678Z finished replicate 0',
  ];
  writeFileSync(join(folder, 'journal'), `${journal.join('\n')}\n`);
  return folder;
}
