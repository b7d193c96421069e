import type { Provenance, Source } from '../quantity/index.js';
import { type Field, isMap } from './field.js';
import type { Path } from './tree.js';

/** Where a number of a scenario file comes from. */
export interface Origin {
  readonly mark: Provenance;
  readonly source: Source;
  readonly unit?: string | undefined;
}

/** What is known of where a number comes from. */
export interface KnownOrigin {
  /** Undefined, as the source is, where nobody says it. */
  readonly mark: Provenance | undefined;
  readonly source: Source | undefined;
  readonly unit: string | undefined;
}

/**
 * Where a number at a path comes from: what `provenance` says; a number that is the default has the default's; of any
 * other it is not known.
 */
export function originOfNumber(
  path: Path,
  value: number,
  { meta, default: fallback }: Field,
  provenance: Readonly<Record<string, Origin>>,
): KnownOrigin {
  const given = originOf(path, provenance);
  const isDefault = value === fallback;
  return {
    mark: given?.mark ?? (isDefault ? meta.provenance : undefined),
    source: given?.source ?? (isDefault ? meta.source : undefined),
    unit: given?.unit ?? meta.unit,
  };
}

/** A line of a scenario's `provenance`, and the steps of the path that it is about. */
interface Line {
  readonly written: string;
  readonly steps: readonly string[];
  readonly origin: Origin;
}

/** Whether a path is meant by a line, in which `*` stands for any key and a shorter path for all below it. */
export function isMeant(path: Path, { steps }: Pick<Line, 'steps'>): boolean {
  return (
    steps.length <= path.length && steps.every((step, index) => step === '*' || step === String(path[index]))
  );
}

/** What a scenario's `provenance` says of a path: the longest entry that means it; of equal ones that with fewest `*`. */
export function originOf(path: Path, provenance: Readonly<Record<string, Origin>>): Origin | undefined {
  return linesOf(provenance).find((line) => isMeant(path, line))?.origin;
}

const known = new WeakMap<object, readonly Line[]>();

/** The lines of a `provenance`, that which comes before others first; worked out once, and asked for with every number. */
export function linesOf(provenance: Readonly<Record<string, Origin>>): readonly Line[] {
  const before = known.get(provenance);
  if (before) return before;
  const lines = Object.entries(provenance)
    .map(([written, origin]): Line => ({ written, steps: written.split('.'), origin }))
    .sort((one, other) => weightOf(other) - weightOf(one));
  known.set(provenance, lines);
  return lines;
}

function weightOf({ steps }: Line): number {
  return steps.length * 100 - steps.filter((step) => step === '*').length;
}

/** Whether a written path leads through a place: to it, or below it. */
export function leadsThrough(written: string, place: string): boolean {
  const steps = written.split('.');
  const above = place.split('.');
  return (
    above.length <= steps.length &&
    above.every((step, index) => steps[index] === '*' || steps[index] === step)
  );
}

/** Whether any value stands at a written path. */
export function matchesAny(value: unknown, written: string): boolean {
  const [step, ...rest] = written === '' ? [] : written.split('.');
  if (step === undefined) return true;
  const below = Array.isArray(value) || isMap(value) ? Object.entries(value) : [];
  return below.some(([key, inner]) => (step === '*' || step === key) && matchesAny(inner, rest.join('.')));
}
