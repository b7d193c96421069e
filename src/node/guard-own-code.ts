import type { Measure } from '../measure/measure.js';
import { type World, YEAR } from '../model/world.js';
import type { Policy } from '../policy/policy.js';
import { digestedColumns, worldDigest } from '../study/digest.js';
import { columnWord } from '../study/fingerprint.js';
import { OwnCodeError, type OwnCodePlace } from '../study/own-code-error.js';
import { changedBy, listColumns, sharedColumns } from './undigested.js';

/** A policy of the user's own that says, when it throws or leaves no number behind, which file that was and when. */
export function guardedPolicy(policy: Policy, file: string): Policy {
  const intervene: Policy['intervene'] = (world, params, desk) =>
    guarded('policy', policy.name, file, world.plan.startYear, world.tick, () => {
      const shared = changedBy(
        () => sharedColumns(world),
        () => atOnce(policy.intervene(world, params, desk)),
      );
      if (shared) throw new TypeError(`${shared}: changed. All runs share it, so a policy only reads it.`);
      const column = unusableColumn(world.firms);
      if (column) throw new RangeError(`firms.${column}: NaN or infinity. A number would be right.`);
    });
  return Object.create(policy, { intervene: { value: intervene } }) as Policy;
}

/**
 * A measure of the user's own, likewise; it has to keep to its range and may change nothing. It is read when the last
 * week of a year is over.
 */
export function guardedMeasure(measure: Measure, file: string): Measure {
  const of = (world: World) =>
    guarded('measure', measure.name, file, world.plan.startYear, world.tick - 1, () => {
      const before = wordsOf(world);
      let value: unknown;
      const undigested = changedBy(
        () => ({ ...sharedColumns(world), ...listColumns(world) }),
        () => {
          value = atOnce(measure.of(world));
        },
      );
      const changed = wordsOf(world).findIndex((word, at) => word !== before[at]);
      if (changed >= 0 || undigested) {
        const what = undigested ?? digestedColumns(world)[changed - 1] ?? 'something besides columns';
        throw new TypeError(`${what}: changed. A measure only reads.`);
      }
      if (typeof value !== 'number')
        throw new TypeError(`${typeof value} given. A number would be right, NaN where there is no value.`);
      const [low, high] = measure.range;
      if (Number.isNaN(value) || (Number.isFinite(value) && value >= low && value <= high)) return value;
      throw new RangeError(
        `${value} given. A finite number in its range [${low}, ${high}] would be right, NaN where there is no value.`,
      );
    });
  return Object.create(measure, { of: { value: of } }) as Measure;
}

/** What own code gave, unless it is a promise of it: a run waits for nothing. */
function atOnce<Given>(given: Given): Given {
  if (!(given instanceof Promise)) return given;
  // Whether it is kept is of no interest any more.
  given.catch(() => {});
  throw new TypeError('a promise given. A function that is not async would be right.');
}

/** A word for what the state holds besides columns, then one for each column. */
function wordsOf(world: World): number[] {
  const words: number[] = [];
  const update = (bytes: Uint8Array) => words.push(columnWord(bytes));
  worldDigest(world, () => ({ update, digest: () => new Uint8Array() }));
  return words;
}

function guarded<Result>(
  kind: OwnCodePlace['kind'],
  name: string,
  file: string,
  startYear: number,
  tick: number,
  act: () => Result,
): Result {
  try {
    return act();
  } catch (error) {
    const year = startYear + Math.floor(tick / YEAR);
    throw new OwnCodeError({ kind, name, file, year, week: 1 + (tick % YEAR) }, error);
  }
}

/** The name of a column of real numbers in which one is NaN or infinite; undefined if all can be used. */
function unusableColumn(firms: World['firms']): string | undefined {
  for (const [name, column] of Object.entries(firms)) {
    const columns: unknown[] = Array.isArray(column) ? column : [column];
    if (columns.some((each) => each instanceof Float64Array && !Number.isFinite(sumOf(each)))) return name;
  }
  return undefined;
}

/** Not a number if one of them is none; columns do not hold numbers so large that a sum of all would be infinite. */
function sumOf(column: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row] as number;
  return sum;
}
