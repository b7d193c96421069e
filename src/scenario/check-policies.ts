import { MOST_PATTERNS } from '../model/world-memory.js';
import { tooManyPatterns } from '../words/policy-messages.js';
import * as say from '../words/sense-messages.js';
import type { Draft } from './draft.js';
import { isMap } from './field.js';
import { time } from './schema.js';
import type { Path } from './tree.js';

interface Time {
  readonly startYear: number;
  readonly years: number;
}
type Entry = Readonly<Record<string, unknown>>;

/** Whether the policies make sense: conditions, labels, phases and the itinerary of an event. */
export function checkPolicies(draft: Draft, labelOf: (policy: string) => string): void {
  const startYear = draft.part(time.shape.startYear, ['time', 'startYear']);
  const years = draft.part(time.shape.years, ['time', 'years']);
  const run = startYear === undefined || years === undefined ? undefined : { startYear, years };
  const labels = new Set<string>();
  for (const [index, entry] of draft.listAt(['policies']).entries()) {
    if (!isMap(entry) || typeof entry.policy !== 'string') continue;
    const path: Path = ['policies', index];
    const label = typeof entry.label === 'string' ? entry.label : labelOf(entry.policy);
    if (labels.has(label))
      draft.error([...path, entry.label === undefined ? 'policy' : 'label'], say.labelTwice(label));
    labels.add(label);
    checkTrigger(draft, path, entry);
    if (run) checkPhases(draft, path, run);
    checkItineraries(draft, path, run);
  }
  checkPatternCount(draft);
}

/** Each phase of an event has a memorandum of its own; number 0 of the patterns is none. */
function checkPatternCount(draft: Draft): void {
  let patterns = Object.keys(draft.mapAt(['world', 'patterns'])).length;
  for (const [index, entry] of draft.listAt(['policies']).entries())
    if (isMap(entry) && entry.policy === 'annual-event')
      patterns += Math.max(1, draft.listAt(['policies', index, 'phases']).length);
  if (patterns >= MOST_PATTERNS) draft.error(['policies'], tooManyPatterns(patterns, MOST_PATTERNS - 1));
}

function checkTrigger(draft: Draft, path: Path, entry: Entry): void {
  if (!isMap(entry.when)) return;
  const { above, below } = entry.when;
  if (above !== undefined && below !== undefined)
    draft.error([...path, 'when', 'below'], say.triggerTwoSided, true);
  const isMisspelt = Object.keys(entry.when).some((key) => !['signal', 'above', 'below'].includes(key));
  if (above === undefined && below === undefined && !isMisspelt)
    draft.error([...path, 'when'], say.triggerOpen, true);
}

/** Months since year 0; NaN if the text is no month. */
function monthNumber(month: unknown): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(String(month));
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
}

function checkPhases(draft: Draft, path: Path, run: Time): void {
  const first = run.startYear * 12;
  const last = first + run.years * 12 - 1;
  const span = [`${run.startYear}-01`, `${run.startYear + run.years - 1}-12`] as const;
  // A run that was shortened or moved on the command line may leave phases behind.
  const isMoved = ['years', 'startYear'].some((key) => draft.isFromOption(['time', key]));
  const complain = isMoved ? draft.warn : draft.error;
  const taken: { from: number; to: number }[] = [];
  for (const [index, phase] of draft.listAt([...path, 'phases']).entries()) {
    if (!isMap(phase)) continue;
    const at: Path = [...path, 'phases', index];
    const from = phase.from === undefined ? first : monthNumber(phase.from);
    const to = phase.to === undefined ? last : monthNumber(phase.to);
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    const isOutside = to < first || from > last;
    if (isOutside) complain.call(draft, [...at, from > last ? 'from' : 'to'], say.phaseOutside(...span));
    else if (from > to) draft.error([...at, 'to'], say.phaseReversed(String(phase.from), String(phase.to)));
    else if (from < first || to > last)
      draft.warn([...at, from < first ? 'from' : 'to'], say.phaseSticksOut(...span));
    if (!isOutside && taken.some((other) => from <= other.to && to >= other.from)) {
      draft.error(
        [...at, 'from'],
        say.phasesOverlap(phase.from === undefined ? span[0] : String(phase.from)),
      );
    }
    taken.push({ from, to });
  }
}

function checkItineraries(draft: Draft, path: Path, run: Time | undefined): void {
  checkItinerary(draft, [...path, 'itinerary'], run);
  for (const index of draft.listAt([...path, 'phases']).keys()) {
    checkItinerary(draft, [...path, 'phases', index, 'itinerary'], run);
  }
}

function checkItinerary(draft: Draft, path: Path, run: Time | undefined): void {
  const groups = Object.values(draft.mapAt(['world', 'firms']));
  const years = new Set<number>();
  for (const [index, stop] of draft.listAt(path).entries()) {
    if (!isMap(stop)) continue;
    const { year, place } = stop;
    if (typeof year === 'number') {
      const last = run && run.startYear + run.years - 1;
      if (years.has(year)) draft.error([...path, index, 'year'], say.yearTwice(year));
      else if (run && (year < run.startYear || year > last!)) {
        draft.warn([...path, index, 'year'], say.yearOutside(year, run.startYear, last!));
      }
      years.add(year);
    }
    if (typeof place !== 'string' || !isMap(draft.at(['world', 'places', place]))) continue;
    // A world without firms, or with a group that cannot be read, is told of elsewhere.
    if (groups.length === 0 || !groups.every(isMap)) continue;
    const hasPartner = groups.some(
      (group) => group.role === 'partner' && group.place === place && group.count !== 0,
    );
    if (!hasPartner) draft.error([...path, index, 'place'], say.noPartnersThere(place));
  }
}
