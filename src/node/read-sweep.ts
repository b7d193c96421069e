import type { LoadedScenario } from '../scenario/load.js';
import type { LoadedStudy } from '../scenario/load-study.js';
import { missedByAll, placeIn, type Setting } from '../scenario/override.js';
import { fileSite } from '../scenario/parse.js';
import { errorAt, hasErrors, inOrder, type Problem, warningAt } from '../scenario/problem.js';
import type { Scenario } from '../scenario/schema.js';
import { type Settled, settle } from '../scenario/settle.js';
import { plainOf, type Site, type Tree } from '../scenario/tree.js';
import { numberAt } from '../scenario/vary.js';
import { designOf } from '../study/design.js';
import type { StudyData } from '../study/study-data.js';
import {
  type DesignValue,
  firstsOf,
  pointRuns,
  type Shard,
  type SweepData,
  type SweepPoint,
} from '../study/sweep-data.js';
import {
  atPoint,
  endsWithPolicies,
  morePoints,
  noVary,
  runsAsWritten,
  stopsByRule,
} from '../words/sweep-messages.js';
import { readOneStudy, type StudyOverrides } from './study-files.js';

/** A sweep read from its files, or what is wrong with them. */
export interface ReadSweep {
  readonly sweep: SweepData | undefined;
  readonly problems: readonly Problem[];
}

/** Points that are wrong and told of; the others are looked at another time. */
const TOLD = 10;

/** Values of the parameters with the places where they are written, a row a point. */
export interface DesignRows {
  readonly parameters: readonly { readonly path: string; readonly key: Site }[];
  readonly rows: readonly (readonly Tree[])[];
  readonly problems: readonly Problem[];
}

export interface ReadSweepOptions {
  /** A table of parameter sets in the place of what the study varies. */
  readonly design?: DesignRows | undefined;
  /** Only the points that this part of the sweep runs are checked, and told of. */
  readonly shard?: Shard | undefined;
}

/** Reads a study and what it varies, and checks every point. */
export async function readSweep(
  file: string,
  given: StudyOverrides,
  { design, shard }: ReadSweepOptions = {},
): Promise<ReadSweep> {
  const { data, problems, read } = await readOneStudy(file, given);
  if (!data || hasErrors(problems)) return { sweep: undefined, problems };
  const known = inOrder([...problems, ...(design?.problems ?? [])]);
  const told = [
    ...known,
    ...(data.until ? [warningAt(fileSite(file), 'replicates.until', stopsByRule)] : []),
    ...(read.raw.withdrawal !== undefined && data.withdrawalReplicates
      ? [warningAt(fileSite(file), 'withdrawal', endsWithPolicies)]
      : []),
    ...(data.equalBudgetIdr > 0 ? [warningAt(fileSite(file), 'equalBudget', runsAsWritten)] : []),
  ];
  const rows = design ? inWeeks(design, read.scenarios) : rowsOf(read, data);
  if (!rows) {
    return { sweep: undefined, problems: [...known, errorAt(fileSite(file), '', noVary)] };
  }
  const firsts = firstsOf(rows.rows.map(writtenIn), reachedIn(rows, read.scenarios));
  const asked = pointRuns(firsts, data.replicates, shard).map(({ point }) => point);
  const { points, problems: wrong } = pointsOf(rows, read.scenarios, firsts, shard && new Set(asked));
  if (wrong.length > 0 || hasErrors(known))
    return { sweep: undefined, problems: inOrder([...known, ...wrong]) };
  // Neither of the two is for sweeps: every point is run as it is written, and to its end.
  const study = { ...data, equalBudgetIdr: 0, withdrawalReplicates: 0, until: undefined };
  return { sweep: { study, parameters: rows.parameters.map(({ path }) => path), points }, problems: told };
}

/** Points that are looked at when a study is only checked: of more of them, some from everywhere. */
const LOOKED_AT = 1000;

/** A study that is only checked, with the points of its own design as it would be swept. */
export async function checkStudy(
  file: string,
  given: StudyOverrides,
): Promise<{ readonly problems: readonly Problem[]; readonly points: number; readonly lookedAt: number }> {
  const { data, problems, read } = await readOneStudy(file, given);
  const design = data && rowsOf(read, data);
  if (!design) return { problems, points: 0, lookedAt: 0 };
  const { rows } = design;
  const stride = Math.ceil(rows.length / LOOKED_AT);
  const asked = new Set([...rows.keys()].filter((point) => point % stride === 0));
  const firsts = firstsOf(rows.map(writtenIn), reachedIn(design, read.scenarios));
  const { problems: ofPoints } = pointsOf(design, read.scenarios, firsts, asked);
  return { problems: inOrder([...problems, ...ofPoints]), points: rows.length, lookedAt: asked.size };
}

/** A table's bare numbers where a span of time is asked for are weeks, as sweeps write them. */
function inWeeks(design: DesignRows, scenarios: readonly LoadedScenario[]): DesignRows {
  const areWeeks = design.parameters.map(({ path }) => {
    const kind = numberAt(path, scenarios);
    return typeof kind === 'object' && kind.quantity === 'weeks';
  });
  if (!areWeeks.includes(true)) return design;
  const inUnit = (tree: Tree, at: number): Tree =>
    areWeeks[at] && tree.kind === 'scalar' && typeof tree.value === 'number'
      ? { ...tree, value: `${tree.value} weeks` }
      : tree;
  return { ...design, rows: design.rows.map((row) => row.map(inUnit)) };
}

function rowsOf(read: LoadedStudy, { seed }: StudyData): DesignRows | undefined {
  const vary = read.study?.vary;
  if (!vary) return undefined;
  const { axes } = read;
  const rows = designOf(axes, vary.method, vary.samples ?? 0, seed);
  return { parameters: axes.map(({ path, key }) => ({ path, key })), rows, problems: [] };
}

/**
 * By scenario, which parameters it has. Where policies change their names, that cannot be told from the paths, and a
 * scenario is taken to have them all.
 */
function reachedIn({ parameters }: DesignRows, scenarios: readonly LoadedScenario[]): boolean[][] {
  const areNamesVaried = parameters.some(({ path }) => /^policies\..*\b(label|policy)$/.test(path));
  return scenarios.map(({ tree }) =>
    parameters.map(({ path }) => areNamesVaried || (tree !== undefined && placeIn(tree, path) !== undefined)),
  );
}

/** The scenarios at the points that are asked for, or at all; the first problems if any value is wrong. */
function pointsOf(
  { parameters, rows }: DesignRows,
  scenarios: readonly LoadedScenario[],
  firsts: readonly (readonly number[])[],
  asked: ReadonlySet<number> | undefined,
): { readonly points: SweepPoint[]; readonly problems: readonly Problem[] } {
  const points: SweepPoint[] = [];
  const problems: Problem[] = [];
  const places = parameters.map(({ path }) => placesOf(path, scenarios));
  const settled = scenarios.map(() => new Map<number, Settled>());
  const isAsked = (point: number) => asked === undefined || asked.has(point);
  let wrong = 0;
  for (const [point, row] of rows.entries()) {
    const written = writtenIn(row);
    if (!isAsked(point)) {
      points.push({ written, firsts: firsts[point]!, values: [], scenarios: [] });
      continue;
    }
    const settings = parameters.map(({ path, key }, at): Setting => ({ path, key, value: row[at]! }));
    const here = scenarios.map((scenario, at) => {
      const first = firsts[point]![at]!;
      const one = settled[at]!.get(first) ?? settle(scenario, settings);
      settled[at]!.set(first, one);
      return one;
    });
    const found = [...missedByAll(here), ...here.flatMap((one) => one.problems)];
    if (found.length > 0) {
      problems.push(...found.map((problem) => ofPoint(problem, point, settings)));
      if (++wrong < TOLD) continue;
      const more = [...rows.keys()].filter((other) => other > point && isAsked(other)).length;
      const site = { ...fileSite(found[0]!.site.file), line: found[0]!.site.line };
      if (more > 0) problems.push(errorAt(site, '', morePoints(more)));
      break;
    }
    const at = here.map(({ scenario }) => scenario!);
    const values = places.map((place, index) => valueAt(at, place) ?? written[index]!);
    points.push({ written, firsts: firsts[point]!, values, scenarios: at });
  }
  return { points, problems };
}

/** A row as it is written. */
function writtenIn(row: readonly Tree[]): DesignValue[] {
  return row.map((value) => plainOf(value) as DesignValue);
}

interface Place {
  readonly scenario: number;
  readonly path: readonly (string | number)[];
}

/** Where a parameter stands in the first scenario that has it. */
function placesOf(parameter: string, scenarios: readonly LoadedScenario[]): Place | undefined {
  for (const [scenario, { tree }] of scenarios.entries()) {
    const path = tree && placeIn(tree, parameter);
    if (path) return { scenario, path };
  }
  return undefined;
}

function valueAt(scenarios: readonly Scenario[], place: Place | undefined): DesignValue | undefined {
  let value: unknown = place && scenarios[place.scenario];
  for (const step of place?.path ?? [])
    value = (value as Record<string | number, unknown> | undefined)?.[step];
  return ['number', 'string', 'boolean'].includes(typeof value) ? (value as DesignValue) : undefined;
}

/**
 * Says at which point: the line alone does not, where values are drawn. In a table the line does, and what is wrong is
 * named as its column is.
 */
function ofPoint(problem: Problem, point: number, settings: readonly Setting[]): Problem {
  const { message, site } = problem;
  const words = atPoint(point + 1);
  const isTable = /\.(csv|parquet)$/i.test(site.file);
  if (isTable) {
    const column = settings.find(
      ({ value }) => value.site.line === site.line && value.site.column === site.column,
    );
    return { ...problem, where: column?.path ?? problem.where };
  }
  return { ...problem, message: { en: `${message.en} (${words.en})`, id: `${message.id} (${words.id})` } };
}
