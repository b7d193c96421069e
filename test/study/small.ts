import type { Measure } from '../../src/measure/measure.js';
import { planScenario } from '../../src/scenario/plan.js';
import { scenarioSchema } from '../../src/scenario/schema.js';
import type { StudyPlan } from '../../src/study/study-plan.js';

/** A town and a partner town, small enough for many runs; as a file would say it. */
export function smallFile(name: string, policies: object[] = [], more: object = {}) {
  return {
    name,
    title: { en: name, id: name },
    world: {
      places: {
        home: { home: true, latitude: -7.6, longitude: 112.9 },
        away: { latitude: -6.9, longitude: 107.6 },
      },
      sectors: { food: {}, metal: {} },
      firms: {
        'food-umkm': {
          role: 'umkm',
          place: 'home',
          sector: 'food',
          count: 40,
          licensed: 0.8,
          ownProduct: 0.9,
        },
        'metal-umkm': { role: 'umkm', place: 'home', sector: 'metal', count: 30 },
        partners: { role: 'partner', place: 'away', sector: 'food', count: 10, reputation: 0.85 },
      },
    },
    time: { startYear: 2006, years: 3, burnIn: 2 },
    policies,
    ...more,
  };
}

export function smallScenario(name: string, policies: object[] = [], more: object = {}) {
  return scenarioSchema.parse(smallFile(name, policies, more));
}

/** A yearly event in the partner town. */
export function event(more: object = {}) {
  const itinerary = [2006, 2007, 2008, 2009, 2010, 2011].map((year) => ({ year, place: 'away' }));
  return { policy: 'annual-event', quota: 8, itinerary, ...more };
}

export function smallPlan(policies: object[] = [], more: object = {}) {
  return planScenario(smallScenario('small', policies, more));
}

/** A study of small scenarios, each by its name and policies; the first is the baseline. */
export function smallStudy(
  scenarios: Record<string, object[]>,
  measures: readonly Measure[],
  more: Partial<StudyPlan> = {},
): StudyPlan {
  const names = Object.keys(scenarios);
  return {
    name: 'small',
    title: { en: 'A small study', id: 'Studi kecil' },
    seed: 'small',
    replicates: 4,
    scenarios: names.map((name) => ({
      name,
      title: { en: name, id: name },
      plan: planScenario(smallScenario(name, scenarios[name])),
    })),
    baseline: names[0] as string,
    measures,
    outcomes: measures.slice(0, 1).map(({ name }) => name),
    ...more,
  };
}

function measure(name: string, better: Measure['better'], of: Measure['of']): Measure {
  const text = { en: name, id: name };
  return {
    name,
    title: text,
    summary: text,
    formula: { en: name, id: name },
    unit: 'ties',
    range: [0, Infinity],
    family: 'structure',
    better,
    sources: [],
    cost: 'cheap',
    of,
  };
}

/** Two measures that need nothing but the columns. */
export const tieCount = measure('tie-count', 'higher', ({ ties }) => ties.alive);
export const exits = measure('exits', 'lower', ({ year }) => year.event[8]);
/** One that is there only where the agency made introductions. */
export const meanIntroduced = measure('introduced', 'neither', ({ agency: { introductions } }) =>
  introductions.count === 0 ? Number.NaN : introductions.count,
);
