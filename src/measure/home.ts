import { UMKM, type World, YEAR } from '../model/world.js';

/** The UMKM of the home place: it is their social capital that is measured. */
export interface Home {
  /** Their rows. */
  readonly firms: Int32Array;
  /** 1 in the row of each of them, 0 in all others. */
  readonly isHome: Uint8Array;
}

/** Looks up the UMKM of the home place. */
export function homeOf(world: World): Home {
  const { role, place, count } = world.firms;
  const { places } = world.plan;
  const isHome = new Uint8Array(count);
  const rows = new Int32Array(count);
  let found = 0;
  for (let firm = 0; firm < count; firm++) {
    if (role[firm] !== UMKM || !places[place[firm] as number]!.isHome) continue;
    isHome[firm] = 1;
    rows[found++] = firm;
  }
  return { firms: rows.subarray(0, found), isHome };
}

/** Mean of a column over the firms named; rows that hold NaN are left out. NaN if none is left. */
export function meanOf(column: ArrayLike<number>, firms: Int32Array): number {
  let sum = 0;
  let known = 0;
  for (let index = 0; index < firms.length; index++) {
    const value = column[firms[index] as number] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    known++;
  }
  return sum / known;
}

/** Mean over the firms named of a column divided by another; rows whose divisor is 0 are left out. NaN if none is left. */
export function meanRatioOf(column: Float64Array, divisor: ArrayLike<number>, firms: Int32Array): number {
  let sum = 0;
  let known = 0;
  for (let index = 0; index < firms.length; index++) {
    const firm = firms[index] as number;
    if (divisor[firm] === 0) continue;
    sum += (column[firm] as number) / (divisor[firm] as number);
    known++;
  }
  return sum / known;
}

/** Sum of a column over the firms named. */
export function sumOf(column: ArrayLike<number>, firms: Int32Array): number {
  let sum = 0;
  for (let index = 0; index < firms.length; index++) sum += column[firms[index] as number] as number;
  return sum;
}

/** A column at the rows of the firms named. */
export function pick(column: ArrayLike<number>, firms: Int32Array): Float64Array {
  const picked = new Float64Array(firms.length);
  for (let index = 0; index < firms.length; index++) picked[index] = column[firms[index] as number] as number;
  return picked;
}

/** The first tick of the year that the last step was in: the year that yearly counts cover. */
export function yearStart(world: World): number {
  return Math.floor((world.tick - 1) / YEAR) * YEAR;
}
