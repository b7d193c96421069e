import { joinAssociation } from '../model/association.js';
import { firmDistanceKm } from '../model/distance.js';
import type { World } from '../model/world.js';
import { NONE } from '../network/ties.js';
import { type Stream, uniform } from '../random/draw.js';
import { clientsOf, lotOfFirm } from './clients.js';
import { inOrder } from './foremost.js';
import type { Desk } from './policy.js';
import { reach } from './reach.js';

/** Firms that could belong together: of one place, and of one sector unless it is NONE. */
export interface Cell {
  readonly place: number;
  readonly sector: number;
  readonly firms: number[];
}

/** How firms are asked into an association: the part of the policy’s parameters that says so. */
export interface Asking {
  readonly scope: 'sector' | 'cross-sector' | 'place';
  readonly asked: 'nearest' | 'random' | 'left-out';
  readonly joining: number;
  readonly joiningTrust: number;
}

/** Firms without an association that have not been asked this week, by place and, within the scope `sector`, by sector. */
export function cellsOf(world: World, asking: Asking, desk: Desk, asked: ReadonlySet<number>): Cell[] {
  const { firms, plan } = world;
  const sectorOf = sectorWithin(world, asking.scope);
  const cells = new Map<number, Cell>();
  for (const firm of clientsOf(world, desk, (firm) => isFree(world, firm, asked))) {
    const place = firms.place[firm] as number;
    const sector = sectorOf(firm);
    const number = place * (plan.sectors.length + 1) + sector + 1;
    const cell = cells.get(number);
    if (cell) cell.firms.push(firm);
    else cells.set(number, { place, sector, firms: [firm] });
  }
  return [...cells.values()];
}

/** The firms of one cell: those without an association of a place and sector (NONE for all sectors). */
export function firmsOfCell(
  world: World,
  asking: Asking,
  { place, sector }: Pick<Cell, 'place' | 'sector'>,
): number[] {
  const { association, place: placeOf, count } = world.firms;
  const sectorOf = sectorWithin(world, asking.scope);
  const inCell: number[] = [];
  for (let firm = 0; firm < count; firm++) {
    if (association[firm] !== NONE || placeOf[firm] !== place) continue;
    if (sectorOf(firm) === sector) inCell.push(firm);
  }
  return inCell;
}

function isFree(world: World, firm: number, asked: ReadonlySet<number>): boolean {
  return world.firms.association[firm] === NONE && !asked.has(firm);
}

/** Gives the sector of the cell that a firm is in. */
function sectorWithin({ firms }: World, scope: Asking['scope']): (firm: number) => number {
  const { sector } = firms;
  return scope === 'sector' ? (firm) => sector[firm] as number : () => NONE;
}

/** Which firms are asked, in order, `atMost` of those that may be; `host` is the firm to be near to, else one is drawn by lot. */
export function askingOrder(
  world: World,
  asking: Asking,
  stream: Stream,
  candidates: readonly number[],
  host: number | undefined,
  atMost: number,
  isEligible?: (firm: number) => boolean,
): number[] {
  const lot = lotOfFirm(world, stream);
  const { sector } = world.firms;
  const around = host ?? (inOrder(candidates, () => 0, lot, 1, isEligible)[0] as number);
  const rank = rankBy(world, asking.asked, around);
  if (asking.scope !== 'cross-sector') return inOrder(candidates, rank, lot, atMost, isEligible);
  const order = inOrder(candidates, rank, lot, candidates.length, isEligible);
  const turns = new Map<number, number>();
  const place = new Map<number, number>();
  for (const [at, firm] of order.entries()) {
    const turn = turns.get(sector[firm] as number) ?? 0;
    turns.set(sector[firm] as number, turn + 1);
    place.set(firm, turn * order.length + at);
  }
  return inOrder(order, (firm) => place.get(firm) as number, lot, atMost);
}

/** Who is asked first: the lowest. */
function rankBy(world: World, asked: Asking['asked'], around: number): (firm: number) => number {
  const { reached } = world.firms;
  if (asked === 'nearest') return (firm) => firmDistanceKm(world, around, firm);
  return asked === 'left-out' ? (firm) => reached[firm] as number : () => 0;
}

/** Asks firms in turn until the places are filled; who joins depends on social skill and generalised trust. */
export function invite(
  world: World,
  asking: Asking,
  desk: Desk,
  candidates: readonly number[],
  places: number,
) {
  const { key, socialSkill, generalisedTrust } = world.firms;
  const stream = desk.stream('joining');
  const asked: number[] = [];
  const joining: number[] = [];
  for (const firm of candidates) {
    if (joining.length === places) break;
    asked.push(firm);
    const trust = 1 + asking.joiningTrust * ((generalisedTrust[firm] as number) - 0.5);
    const chance = asking.joining * (socialSkill[firm] as number) * trust;
    if (uniform(stream, key[firm] as number, 0, 0) < chance) joining.push(firm);
  }
  return { asked, joining };
}

/** Those who join become members; all who were asked have been reached, and are not asked again this week. */
export function welcome(
  world: World,
  index: number,
  invited: ReturnType<typeof invite>,
  asked: Set<number>,
): void {
  for (const firm of invited.asked) {
    asked.add(firm);
    reach(world, firm);
  }
  for (const firm of invited.joining) joinAssociation(world, index, firm);
}
