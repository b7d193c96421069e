import { homeOf } from '../measure/home.js';
import { introductionsSoFar } from '../measure/introductions.js';
import { type Survey, surveyOfProgramme } from '../measure/survey.js';
import { AGE_BIN_WEEKS, AGE_BINS, origins, sizeClasses, type World } from '../model/world.js';
import { ENDED } from '../network/ties.js';

/** What is read off a world once, at the end of a run: what became of ties, money and firms. Plain data. */
export interface Ending {
  /** By policy, in order of priority: IDR over the whole run. */
  readonly spentIdr: readonly number[];
  readonly unfundedIdr: readonly number[];
  /** Introductions whose 12 months are over, and those whose tie was then alive and used without help. */
  readonly introductions: number;
  readonly lasting: number;
  /** The virtual survey of all events of the run. */
  readonly survey: Survey;
  /** Ties met since tick 0, by origin · AGE_BINS + age bin: at what age they ended, and how old those alive are. */
  readonly ended: readonly number[];
  readonly alive: readonly number[];
  /** UMKM of the home place by size class and by sector, and those of them whom the agency never reached. */
  readonly sizes: readonly Reach[];
  readonly sectors: readonly Reach[];
}

export interface Reach {
  firms: number;
  leftOut: number;
}

export function readEnding(world: World): Ending {
  const { accounts } = world.agency;
  const { introductions, lasting } = introductionsSoFar(world, 12);
  const { firms } = homeOf(world);
  return {
    spentIdr: accounts.map(({ spentIdrTotal }) => spentIdrTotal),
    unfundedIdr: accounts.map(({ unfundedIdrTotal }) => unfundedIdrTotal),
    introductions,
    lasting,
    survey: surveyOfProgramme(world),
    ended: [...world.ended],
    alive: agesOfAlive(world),
    sizes: reachBy(world, firms, world.firms.sizeClass, sizeClasses.length),
    sectors: reachBy(world, firms, world.firms.sector, world.plan.sectors.length),
  };
}

function agesOfAlive(world: World): number[] {
  const { tick, ties } = world;
  const { count, endsAt, metAt, origin } = ties;
  const alive = new Array<number>(origins.length * AGE_BINS).fill(0);
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED || metAt[tie] < 0) continue;
    const bin = Math.min(AGE_BINS - 1, Math.floor((tick - metAt[tie]) / AGE_BIN_WEEKS));
    alive[origin[tie] * AGE_BINS + bin]++;
  }
  return alive;
}

function reachBy(world: World, firms: Int32Array, kindOf: Uint8Array | Uint16Array, kinds: number): Reach[] {
  const { reached } = world.firms;
  const table = Array.from({ length: kinds }, (): Reach => ({ firms: 0, leftOut: 0 }));
  for (const firm of firms) {
    const row = table[kindOf[firm]];
    row.firms++;
    if (reached[firm] === 0) row.leftOut++;
  }
  return table;
}
