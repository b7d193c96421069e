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
  const finished = (minute: number, scenario: string, replicate: number, budget = 'written') =>
    JSON.stringify({
      ...{ time: `2026-01-02T03:0${minute}:05.678Z`, event: 'finished' },
      ...{ scenario, budget, replicate, digest: 'd' },
    });
  const journal = [
    finished(5, 'none', 0),
    finished(6, 'none', 1),
    finished(6, 'event', 1, 'equal'),
    finished(7, 'none', 0),
  ];
  writeFileSync(join(folder, 'journal'), `${journal.join('\n')}\n`);
  return folder;
}
