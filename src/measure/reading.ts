import type { World } from '../model/world.js';
import { closedPairs } from '../network/closure.js';
import { type Neighbours, neighboursOf } from '../network/neighbours.js';
import { type Triangles, trianglesOf } from '../network/triangles.js';
import { countFirms, type FirmCounts } from './firm-counts.js';
import { type Home, homeOf } from './home.js';
import { type HomeComponents, homeComponents } from './home-components.js';
import type { Measure } from './measure.js';
import { type Survey, surveyOfYear } from './survey.js';
import { type TieAges, tieAges } from './tie-ages.js';
import { countTies, type TieCounts } from './tie-counts.js';
import { sumStrengths, type TieStrengths } from './tie-strengths.js';

/** What several measures need of a world as it stands, each part worked out when it is first asked for. */
export interface Reading {
  readonly world: World;
  readonly home: () => Home;
  readonly firmCounts: () => FirmCounts;
  readonly counts: () => TieCounts;
  readonly strengths: () => TieStrengths;
  readonly neighbours: () => Neighbours;
  readonly triangles: () => Triangles;
  readonly closed: () => Float64Array;
  readonly components: () => HomeComponents;
  readonly ages: () => TieAges;
  readonly survey: () => Survey;
}

/** The reading that is shared while `readMeasures` is at work; never kept beyond it, since worlds go on. */
let shared: Reading | undefined;

/** A reading of the world: the one that all measures of the same `readMeasures` share, else one of its own. */
export function readingOf(world: World): Reading {
  return shared?.world === world ? shared : createReading(world);
}

/**
 * Reads many measures off a world between two steps, in the order given; NaN where a measure has no denominator. The
 * values are those of each measure's `of`, but what they have in common is worked out once.
 */
export function readMeasures(world: World, measures: readonly Measure[]): number[] {
  const outer = shared;
  shared = createReading(world);
  try {
    return measures.map((measure) => measure.of(world));
  } finally {
    shared = outer;
  }
}

function createReading(world: World): Reading {
  const home = once(() => homeOf(world));
  const neighbours = once(() => neighboursOf(world.ties, world.adjacency));
  const triangles = once(() => trianglesOf(neighbours(), world.ties.commonPartners));
  return {
    world,
    home,
    firmCounts: once(() => countFirms(world, home())),
    counts: once(() => countTies(world, home())),
    strengths: once(() => sumStrengths(world, home())),
    neighbours,
    triangles,
    closed: once(() => closedPairs(triangles(), world.firms.count)),
    components: once(() => homeComponents(world, home())),
    ages: once(() => tieAges(world)),
    survey: once(() => surveyOfYear(world)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
