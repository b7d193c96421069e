import { ENDED, findTie, NEVER, NONE } from '../network/ties.js';
import { refuse, refuseNoAssociation, refuseNoCount, refuseNoFirm, refuseNoShare } from './given.js';
import { roomFor } from './memory.js';
import type { Association, World } from './world.js';

/** What a policy decides when it founds an association; the rest is the model's. */
export type AssociationPlan = Pick<
  Association,
  'name' | 'sector' | 'place' | 'interval' | 'size' | 'isFormal' | 'clarity' | 'fairness'
> & { readonly founder?: string };

/**
 * Founds an association without members, returns its index. Cohesion starts at one half. Throws a RangeError for a plan
 * that is none.
 */
export function foundAssociation(world: World, plan: AssociationPlan): number {
  refuseNoPlan(world, plan);
  return addAssociation(world, {
    founder: '',
    ...plan,
    foundedAt: world.tick,
    cohesion: 0.5,
    isSubsidised: false,
    members: [],
    endedAt: NEVER,
  });
}

function refuseNoPlan({ plan: { sectors, places } }: World, plan: AssociationPlan): void {
  const of = 'foundAssociation';
  const { name, sector, place, interval, size, isFormal, clarity, fairness } = plan;
  if (typeof name !== 'string') refuse(of, `name is ${name}`, 'A text');
  if (sector !== NONE && !(sector in sectors))
    refuse(of, `sector is ${sector}`, 'NONE or an index of plan.sectors');
  if (!(place in places)) refuse(of, `place is ${place}`, 'An index of plan.places');
  refuseNoCount(of, 'interval', interval);
  refuseNoCount(of, 'size', size);
  if (typeof isFormal !== 'boolean') refuse(of, `isFormal is ${isFormal}`, 'True or false');
  refuseNoShare(of, 'clarity', clarity);
  refuseNoShare(of, 'fairness', fairness);
}

const TABLES = Symbol('tables');
const ROW = Symbol('row');
type InTables = { readonly [TABLES]: World['tables']; readonly [ROW]: number };

/** What the compiled part of the model reads and changes; declared once (see `propertiesIn`). */
const inTables: PropertyDescriptorMap = {
  clarity: {
    enumerable: true,
    get(this: InTables) {
      return this[TABLES].clarity[this[ROW]];
    },
    set(this: InTables, value: number) {
      this[TABLES].clarity[this[ROW]] = value;
    },
  },
  cohesion: {
    enumerable: true,
    get(this: InTables) {
      return this[TABLES].cohesion[this[ROW]];
    },
    set(this: InTables, value: number) {
      this[TABLES].cohesion[this[ROW]] = value;
    },
  },
};

/**
 * Adds an association as it is, returns its index. What the compiled part of the model reads of it lies in the memory.
 * The properties are named one by one: copied as they come, every association would have a layout of its own.
 */
export function addAssociation(world: World, one: Association): number {
  const { associations, memory, tables } = world;
  const index = associations.length;
  if (index === memory.capacityOf('association')) memory.grow('association', roomFor('association', index));
  const association = {
    founder: one.founder,
    name: one.name,
    sector: one.sector,
    place: one.place,
    interval: one.interval,
    size: one.size,
    isFormal: one.isFormal,
    fairness: one.fairness,
    foundedAt: one.foundedAt,
    isSubsidised: one.isSubsidised,
    members: one.members,
    endedAt: one.endedAt,
    [TABLES]: tables,
    [ROW]: index,
  };
  associations.push(Object.defineProperties(association, inTables) as unknown as Association);
  tables.clarity[index] = one.clarity;
  tables.cohesion[index] = one.cohesion;
  tables.fairness[index] = one.fairness;
  return index;
}

/** A firm joins; one that has an association already stays where it is. */
export function joinAssociation(world: World, index: number, firm: number): void {
  refuseNoAssociation(world, 'joinAssociation', index);
  refuseNoFirm(world, 'joinAssociation', firm);
  if (world.firms.association[firm] !== NONE) return;
  world.firms.association[firm] = index;
  world.associations[index]!.members.push(firm);
}

/** A firm leaves its association, if it has one. */
export function leaveAssociation(world: World, firm: number): void {
  refuseNoFirm(world, 'leaveAssociation', firm);
  const index = world.firms.association[firm] as number;
  if (index === NONE) return;
  world.firms.association[firm] = NONE;
  const { members } = world.associations[index]!;
  members.splice(members.indexOf(firm), 1);
}

/** An association is given up: its members are free. */
export function endAssociation(world: World, index: number): void {
  refuseNoAssociation(world, 'endAssociation', index);
  const association = world.associations[index]!;
  for (const member of association.members) world.firms.association[member] = NONE;
  association.members.length = 0;
  association.endedAt = world.tick;
}

export function isAssociationAlive(association: Association): boolean {
  return association.endedAt === NEVER;
}

/** Ties a member has with its fellow members. */
export function tiesInside(world: World, association: Association, firm: number): number {
  let inside = 0;
  for (const member of association.members) {
    if (member === firm) continue;
    const tie = findTie(world.adjacency, firm, member);
    if (tie !== NONE && world.ties.endsAt[tie] !== ENDED) inside++;
  }
  return inside;
}
