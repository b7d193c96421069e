import { yearsOf } from '../study/study-plan.js';
import * as say from '../words/verify-messages.js';
import type { ComparedStudy } from './compare-study.js';
import { digestRows } from './digest-table.js';
import { endingRow } from './endings.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';
import type { Manifest } from './manifest.js';
import { manifestOf } from './manifest-of.js';
import { comparisonFile, type Origin, originOf } from './origin.js';
import { rowsOf } from './outcomes.js';
import { partingsIn } from './partings.js';
import { allRunsIn } from './runs-in.js';
import type { StoredResult } from './stored-result.js';

/** The manifest that a result should have, of a study put together from its tables. */
export function manifestAnew({ manifest }: StoredResult, derived: ComparedStudy): Manifest {
  return { ...manifestOf(derived, manifest.command), simpul: manifest.simpul };
}

/** What manifest, comparison and tables of a result say otherwise than the study put together from its tables. */
export function derivedFindings(stored: StoredResult, derived: ComparedStudy): Finding[] {
  return [
    ...partingsIn('manifest.json', stored.manifest, manifestAnew(stored, derived)),
    ...comparisonFindings(stored, derived),
    ...orderFindings(stored, derived),
  ];
}

/** Whether `comparison.json` is what comparing the stored runs again gives, byte for byte. */
function comparisonFindings(stored: StoredResult, derived: ComparedStudy): Finding[] {
  const { comparisonText, manifest } = stored;
  const told = JSON.parse(comparisonText) as { readonly origin?: Origin };
  const anew = originOf(manifestAnew(stored, derived));
  // Whether the manifest itself is right is told of it alone.
  const origin = canonicalJson(told.origin) === canonicalJson(originOf(manifest)) ? originOf(manifest) : anew;
  if (comparisonText === comparisonFile(derived.comparison, origin)) return [];
  const findings = partingsIn('comparison.json', told, { ...derived.comparison, origin });
  return findings.length > 0 ? findings : [found('bytes', say.comparisonBytes, { file: 'comparison.json' })];
}

/** Where the rows of a table do not follow one another as those of the runs do. */
function orderFindings(stored: StoredResult, { written, equal }: ComparedStudy): Finding[] {
  const { outcomes, years, endings } = stored;
  const runs = allRunsIn(written, equal);
  const rows = (of: typeof written) => [...rowsOf(of.plan, of.runs, of.replicates)];
  const flat = <Row>(table: ReadonlyMap<string, readonly Row[]>) => [...table.values()].flat();
  return [
    ...firstOdd('outcomes.parquet', flat(outcomes.written ?? new Map()), rows(written)),
    ...(equal
      ? firstOdd('outcomes-equal-budget.parquet', flat(outcomes.equal ?? new Map()), rows(equal))
      : []),
    ...firstOdd('digests.parquet', flat(years), digestRows(runs, yearsOf(written.plan))),
    ...firstOdd('endings.parquet', flat(endings), runs.map(endingRow)),
  ];
}

type Row = readonly (string | number)[];

function firstOdd(file: string, stored: readonly Row[], right: readonly Row[]): Finding[] {
  const at = right.findIndex((row, index) =>
    row.some((cell, column) => !Object.is(cell, stored[index]?.[column])),
  );
  return at < 0 ? [] : [found('rows', say.rowOtherwise(file, at + 1), { file, row: at + 1 })];
}
