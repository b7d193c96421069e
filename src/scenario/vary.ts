import { z } from 'zod';
import { type QuantityKind, readQuantity } from '../quantity/index.js';
import { gapInPath } from '../words/set-messages.js';
import * as say from '../words/vary-messages.js';
import { entrySchema } from './entry-schema.js';
import { isWhole } from './expected.js';
import { fieldOf, isMap, schemaAt } from './field.js';
import type { LoadedScenario } from './load.js';
import { missedByAll, placeIn, type Setting } from './override.js';
import { errorAt, type Problem, warningAt } from './problem.js';
import { scenarioSchema } from './schema.js';
import { settle } from './settle.js';
import {
  type MapTree,
  pathText,
  plainOf,
  type Site,
  siteAt,
  type Tree,
  treeAt,
  writtenPath,
} from './tree.js';
import type { Vary } from './vary-schema.js';

/** One parameter of a design: where it is declared and what values it takes. */
export interface Axis {
  readonly path: string;
  readonly key: Site;
  /** The values of a list, or of a range's steps in a grid; undefined for a range that is sampled. */
  readonly values: readonly Tree[] | undefined;
  /** The value at a share in [0, 1) of the way through the range or list. */
  at(share: number): Tree;
}

/** Values of a list that are tried one by one when the study is read; the others when the points are. */
const TRIED = 20;
const MOST_POINTS = 1_000_000;
/** As many parameters as `sobol` has direction numbers for. */
const MOST_DIMENSIONS = 50;

/** What of a scenario tells runs apart and is never varied. */
const fixed = new Set(['name', 'title', 'extends', 'seed', 'measures', 'provenance', 'index']);
const ofStudy = new Set([
  'scenarios',
  'baseline',
  'replicates',
  'outcomes',
  'equalBudget',
  'withdrawal',
  'vary',
]);

/**
 * Reads what a study varies, against its scenarios: every path and every end of a range is checked as if it stood in the
 * scenario, and told of at the line of the study.
 */
export function readVary(
  tree: MapTree,
  vary: Vary,
  scenarios: readonly LoadedScenario[],
): { readonly axes: readonly Axis[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const complain = (at: readonly string[], message: Problem['message'], ofKey = false) => {
    const path = ['vary', ...at];
    problems.push(errorAt(siteAt(tree, path, ofKey), pathText(writtenPath(tree, path)), message));
  };
  const { method, samples } = vary;
  const paths = Object.keys(vary.parameters);
  if (paths.length === 0) complain(['parameters'], say.noneVaried, true);
  if (method === 'grid' && samples !== undefined) complain(['samples'], say.samplesOfGrid, true);
  if (method !== 'grid' && samples === undefined) complain(['method'], say.samplesMissing(method));
  if (method === 'sobol' && paths.length > MOST_DIMENSIONS)
    complain(['parameters'], say.tooManyDimensions(paths.length, MOST_DIMENSIONS), true);
  if (method === 'sobol' && samples !== undefined && (samples & (samples - 1)) !== 0) {
    const path = ['vary', 'samples'];
    problems.push(warningAt(siteAt(tree, path), pathText(path), say.noPowerOfTwo(samples)));
  }
  const axes: Axis[] = [];
  for (const [path, range] of Object.entries(vary.parameters)) {
    const at = ['parameters', path];
    const refusal = refusalOf(path);
    if (refusal) {
      complain(at, refusal, true);
      continue;
    }
    const { from, to, steps, values } = range;
    const hasRange = from !== undefined || to !== undefined || steps !== undefined;
    if (values && hasRange) complain(at, say.valuesAndRange, true);
    else if (values) {
      const list = treeAt(tree, ['vary', ...at, 'values']);
      axes.push(listAxis(path, siteAt(tree, ['vary', ...at], true), list?.kind === 'list' ? list.items : []));
      const twice = values.find((value, index) => values.indexOf(value) < index);
      if (twice !== undefined) complain([...at, 'values'], say.sameTwice(twice));
    } else if (from === undefined || to === undefined) {
      complain(at, say.rangeOpen(from === undefined ? 'from' : 'to'), true);
    } else {
      if (method !== 'grid' && steps !== undefined)
        complain([...at, 'steps'], say.stepsOutside(method), true);
      else if (method === 'grid' && steps === undefined) complain(at, say.stepsMissing, true);
      const axis = rangeAxis(tree, path, { from, to, steps }, scenarios, (where, message) =>
        complain([...at, ...where], message, where.length === 0),
      );
      if (axis) axes.push(axis);
    }
  }
  const count = axes.reduce((product, { values }) => product * (values?.length ?? 1), 1);
  if (method === 'grid' && count > MOST_POINTS)
    complain(['parameters'], say.tooManyPoints(count, MOST_POINTS), true);
  problems.push(...triedProblems(tree, axes, scenarios));
  return { axes, problems };
}

/** Why a path cannot be varied, whatever its values; undefined if it can. */
export function refusalOf(path: string): Problem['message'] | undefined {
  const steps = path.split('.');
  if (path === '') return say.pathEmpty;
  if (steps.includes('')) return gapInPath(path);
  const first = steps[0]!;
  if (ofStudy.has(first)) return say.ofTheStudy(path);
  return fixed.has(first) || path === 'policies' || path === 'world' ? say.notVaried(path) : undefined;
}

/** A parameter that takes the values of a list, as they are written there. */
function listAxis(path: string, key: Site, values: readonly Tree[]): Axis {
  return { path, key, values, at: (share) => values[Math.floor(share * values.length)]! };
}

interface Range {
  readonly from: number | string;
  readonly to: number | string;
  readonly steps: number | undefined;
}

type Complain = (where: readonly string[], message: Problem['message']) => void;

function rangeAxis(
  tree: MapTree,
  path: string,
  { from, to, steps }: Range,
  scenarios: readonly LoadedScenario[],
  complain: Complain,
): Axis | undefined {
  const key = siteAt(tree, ['vary', 'parameters', path], true);
  const kind = numberAt(path, scenarios);
  if (kind === 'unknown') return listAxis(path, key, [scalar(from, key), scalar(to, key)]);
  if (kind === 'no-number') return void complain([], say.rangeOfNoNumber(path));
  const siteOf = (end: string) => siteAt(tree, ['vary', 'parameters', path, end]);
  // An end that cannot be read is told of as the parameter itself would be.
  const [low, high] = [from, to].map((end) => amountOf(end, kind.quantity));
  if (low === undefined || high === undefined)
    return listAxis(path, key, [scalar(from, siteOf('from')), scalar(to, siteOf('to'))]);
  if (low >= high) return void complain(['from'], say.rangeReversed(from, to));
  const whole = high - low + 1;
  if (kind.isWhole && steps !== undefined && steps > whole)
    return void complain(['steps'], say.stepsTooMany(steps, whole));
  const treeOf = (amount: number, site: Site): Tree =>
    scalar(kind.quantity === 'weeks' ? `${amount} weeks` : amount, site);
  const atStep = (step: number, count: number) => {
    const amount = low + (step * (high - low)) / (count - 1);
    const isEnd = step === 0 || step === count - 1;
    return kind.isWhole ? Math.round(amount) : isEnd ? amount : Number(amount.toPrecision(12));
  };
  const ends = [treeOf(low, siteOf('from')), treeOf(high, siteOf('to'))];
  const values =
    steps === undefined
      ? undefined
      : Array.from({ length: steps }, (_, step) =>
          step === 0 ? ends[0]! : step === steps - 1 ? ends[1]! : treeOf(atStep(step, steps), key),
        );
  return {
    path,
    key,
    values,
    at(share) {
      if (kind.isWhole) return treeOf(low + Math.min(Math.floor(share * whole), high - low), key);
      return treeOf(low + share * (high - low), key);
    },
  };
}

function scalar(value: number | string, site: Site): Tree {
  return { kind: 'scalar', site, value };
}

function amountOf(written: number | string, quantity: QuantityKind | undefined): number | undefined {
  const amount = quantity ? readQuantity(quantity, written) : written;
  return typeof amount === 'number' && Number.isFinite(amount) ? amount : undefined;
}

interface NumberKind {
  readonly quantity: QuantityKind | undefined;
  readonly isWhole: boolean;
}

/** What kind of number stands at a path of the scenarios. */
export function numberAt(
  path: string,
  scenarios: readonly LoadedScenario[],
): NumberKind | 'no-number' | 'unknown' {
  for (const { tree, own } of scenarios) {
    const place = tree && placeIn(tree, path);
    if (!place) continue;
    const [first, index, ...rest] = place;
    const entry =
      first === 'policies' && index !== undefined ? plainOf(treeAt(tree, [first, index]) ?? tree) : undefined;
    const schema = isMap(entry)
      ? schemaAt(entrySchema(String(entry.policy), own) ?? z.never(), rest)
      : schemaAt(scenarioSchema, place);
    if (!schema) return 'unknown';
    const field = fieldOf(schema);
    const { quantity } = field.meta;
    if (!quantity && !(field.schema instanceof z.ZodNumber)) return 'no-number';
    return { quantity, isWhole: quantity === 'weeks' || isWhole(field) };
  }
  return 'unknown';
}

/** What is wrong with the values of each parameter by itself; whether they go together is seen at the points. */
function triedProblems(
  tree: MapTree,
  axes: readonly Axis[],
  scenarios: readonly LoadedScenario[],
): Problem[] {
  return axes.flatMap((axis) => {
    const { path, key } = axis;
    const ends = (['from', 'to'] as const).flatMap((end) => {
      const site = siteAt(tree, ['vary', 'parameters', path, end]);
      const value = axis.at(end === 'from' ? 0 : 1 - Number.EPSILON);
      return axis.values ? [] : [{ ...value, site } as Tree];
    });
    const tried = axis.values ?? ends;
    return tried.slice(0, TRIED).flatMap((value) => problemsAt([{ path, key, value }], scenarios));
  });
}

/** What is wrong with scenarios in which these values stand. */
function problemsAt(settings: readonly Setting[], scenarios: readonly LoadedScenario[]): Problem[] {
  const settled = scenarios.map((scenario) => settle(scenario, settings, false));
  return [...missedByAll(settled), ...settled.flatMap(({ problems }) => problems)];
}
