import { foundWorld } from '../model/founding.js';
import { YEAR } from '../model/world.js';
import { seedKey } from '../random/key.js';
import { digestedColumns } from '../study/digest.js';
import type { Run } from '../study/run.js';
import { type StudyPlan, yearsOf } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import { endingIn } from './check-tables.js';
import type { DigestRow } from './digest-table.js';
import { type Finding, found } from './finding.js';
import { partingsIn } from './partings.js';
import { restOf } from './run-content.js';
import { runName } from './run-name.js';
import { outcomeFiles, type StoredResult, type StoredRun } from './stored-result.js';

/** What a result says otherwise of a run than the run itself, done again. */
export function runFindings(stored: StoredResult, of: StoredRun, run: Run, study: StudyPlan): Finding[] {
  return [
    ...stateFindings(stored, of, run, study),
    ...valueFindings(stored, of, run, study),
    ...endingFindings(stored, of, run, study),
  ];
}

/** What the stored ending says otherwise; one that cannot be read, or is not there, is told of with its table. */
function endingFindings(stored: StoredResult, of: StoredRun, run: Run, study: StudyPlan): Finding[] {
  const rest = endingIn(stored, of, study);
  if ('fault' in rest) return [];
  const { scenario, replicate, budget } = of;
  const told = { name: say.named(of), facts: { scenario, replicate, budget } };
  return partingsIn('endings.parquet', rest, restOf(run), told);
}

function stateFindings(stored: StoredResult, of: StoredRun, run: Run, study: StudyPlan): Finding[] {
  const { scenario, replicate, budget } = of;
  const facts = { scenario, replicate, budget, stored: of.digest, computed: run.digest };
  const isDigestSame = of.digest === run.digest;
  const years = yearsOf(study);
  const rows = stored.years.get(runName(of)) ?? [];
  // Of years that are missing it is told with their table.
  const isWhole = rows.length === years.length && rows.every(([, , , year], at) => year === years[at]);
  if (!isWhole) return isDigestSame ? [] : [found('digest', say.digestWrong(of), facts)];
  const at = rows.findIndex(([, , , , digest], year) => digest !== run.digests[year]);
  if (!isDigestSame && at >= 0) {
    const parting = {
      year: years[at],
      week: firstWeek(rows, run, years),
      columns: columnsIn(rows[at], run, at, study),
    };
    return [found('digest', say.runParts(of, parting), { ...facts, ...parting })];
  }
  if (!isDigestSame) return [found('digest', say.digestWrong(of), facts)];
  const wrong = rows.findIndex(
    ([, , , , digest, columns, weeks], year) =>
      digest !== run.digests[year] || columns !== run.columnPrints[year] || weeks !== run.weekPrints[year],
  );
  if (wrong < 0) return [];
  return [
    found('years', say.yearsWrong(of, years[wrong]), { scenario, replicate, budget, year: years[wrong] }),
  ];
}

const DIGITS = 4;

/** The first week whose fingerprint is another. */
function firstWeek(rows: readonly DigestRow[], run: Run, years: readonly number[]) {
  const stored = fingerprints(rows.map(([, , , , , , weeks]) => weeks).join(''));
  const computed = fingerprints(run.weekPrints.join(''));
  const at = computed.findIndex((print, week) => print !== stored[week]);
  return at < 0 ? undefined : { year: years[Math.floor(at / YEAR)], week: (at % YEAR) + 1 };
}

/** The columns whose fingerprints at the end of a year are others. */
function columnsIn([, , , , , columns]: DigestRow, run: Run, year: number, study: StudyPlan): string[] {
  const [{ plan }] = study.scenarios;
  const names = digestedColumns(foundWorld(plan.world, seedKey(study.seed, 0), []));
  const stored = fingerprints(columns);
  const computed = fingerprints(run.columnPrints[year]);
  return names.filter((_, at) => stored[at] !== computed[at]);
}

function fingerprints(text: string): string[] {
  return Array.from({ length: text.length / DIGITS }, (_, at) => text.slice(at * DIGITS, (at + 1) * DIGITS));
}

function valueFindings(stored: StoredResult, of: StoredRun, run: Run, study: StudyPlan): Finding[] {
  const table = stored.outcomes[of.budget];
  if (!table) return [];
  const { scenario, replicate, budget } = of;
  const rows = table.get(runName(of)) ?? [];
  const values = new Map(rows.map(([, , year, measure, value]) => [`${year} ${measure}`, value]));
  const file = outcomeFiles[budget];
  const findings: Finding[] = [];
  for (const [at, year] of yearsOf(study).entries()) {
    for (const [index, { name: measure }] of study.measures.entries()) {
      const computed = run.values[at][index];
      const value = values.get(`${year} ${measure}`);
      if (Object.is(value, computed)) continue;
      const facts = { file, scenario, replicate, budget, year, measure, stored: value ?? null, computed };
      findings.push(found('value', say.valueWrong(file, of, year, measure, value, computed), facts));
    }
  }
  return findings;
}
