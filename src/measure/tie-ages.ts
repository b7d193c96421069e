import { AGE_BIN_WEEKS, AGE_BINS, type Origin, originCode, type World } from '../model/world.js';
import { ENDED } from '../network/ties.js';

/**
 * Ties met since tick 0 by how they met and how old they got, in bins of a quarter of a year: row `origin · AGE_BINS +
 * bin`. `ended` are those that have ended at that age, `alive` those that are that old now (censored).
 */
export interface TieAges {
  readonly ended: Float64Array;
  readonly alive: Float64Array;
}

/** The ages of all ties met since tick 0, whoever they belong to. */
export function tieAges(world: World): TieAges {
  const { ended, tick, ties } = world;
  const { endsAt, metAt, origin, count } = ties;
  const alive = new Float64Array(ended.length);
  for (let tie = 0; tie < count; tie++) {
    const met = metAt[tie] as number;
    if (endsAt[tie] === ENDED || met < 0) continue;
    const bin = Math.min(AGE_BINS - 1, Math.floor((tick - met) / AGE_BIN_WEEKS));
    alive[(origin[tie] as number) * AGE_BINS + bin]!++;
  }
  return { ended: ended.slice(), alive };
}

/**
 * Share of ties of an origin that are still there after so many bins, by the life table: in each bin those whose age
 * is in it count as at risk for half of it. NaN without a tie that could have got that old.
 */
export function survivalAfter({ ended, alive }: TieAges, origin: Origin, bins: number): number {
  const from = originCode[origin] * AGE_BINS;
  let atRisk = 0;
  for (let bin = 0; bin < AGE_BINS; bin++)
    atRisk += (ended[from + bin] as number) + (alive[from + bin] as number);
  let survival = 1;
  for (let bin = 0; bin < bins; bin++) {
    const gone = ended[from + bin] as number;
    const censored = alive[from + bin] as number;
    const exposed = atRisk - censored / 2;
    if (exposed <= 0) return survival === 0 ? 0 : Number.NaN;
    survival *= 1 - gone / exposed;
    atRisk -= gone + censored;
  }
  return atRisk > 0 || survival === 0 ? survival : Number.NaN;
}
