import { alterOf, NONE, sideOf, tiesOf } from '../../network/ties.js';
import { bits, type Stream, streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import {
  endAssociation,
  isAssociationAlive,
  joinAssociation,
  leaveAssociation,
  tiesInside,
} from '../association.js';
import { meet, recordIntroduction } from '../encounter.js';
import { trustOf } from '../tie.js';
import { type Association, UMKM, type World, YEAR } from '../world.js';

const MEETING = textKey('association-meeting');
const FEWEST_MEMBERS = 3;

/** Associations meet when their interval is over: who comes talks with a few others and may bring one along; cohesion follows attendance. */
export function associationMeeting(world: World): void {
  const stream = streamOf(world.key, MEETING, world.tick);
  for (const [index, association] of world.associations.entries()) {
    if (!isAssociationAlive(association) || !isMeetingWeek(world, association)) continue;
    if (association.members.length < FEWEST_MEMBERS) {
      endAssociation(world, index);
      continue;
    }
    if (takesPlace(world, association, stream)) hold(world, association, index, stream);
    else association.cohesion *= 1 - world.rules.association.cohesionGain;
    association.isSubsidised = false;
    loseMembers(world, association, stream);
  }
}

/** Whether this is a week in which the association would meet. */
export function isMeetingWeek(world: World, association: Association): boolean {
  const since = world.tick - association.foundedAt;
  return since >= 0 && since % association.interval === 0;
}

/** A meeting that nobody pays for depends on cohesion. */
function takesPlace(world: World, association: Association, stream: Stream): boolean {
  if (association.isSubsidised) return true;
  const draw = uniform(stream, textKey(association.name), 0, 0);
  return draw < world.rules.association.selfReliance * association.cohesion;
}

function hold(world: World, association: Association, index: number, stream: Stream): void {
  const { firms, rules } = world;
  const { attendance, talks, cohesionGain } = rules.association;
  const present: number[] = [];
  const chance = attendance * (0.5 + 0.5 * association.cohesion);
  for (const member of association.members) {
    firms.meetingsOffered[member]!++;
    if (uniform(stream, firms.key[member] as number, 1, 0) >= chance) continue;
    firms.meetingsAttended[member]!++;
    present.push(member);
  }
  association.cohesion += cohesionGain * (present.length / association.members.length - association.cohesion);
  gainMembers(world, association, index, present, stream);
  const circle = seatedInCircle(world, stream, present);
  const neighbours = Math.min(talks, Math.floor((circle.length - 1) / 2));
  for (let seat = 0; seat < circle.length; seat++) {
    for (let step = 1; step <= neighbours; step++) {
      const ego = circle[seat] as number;
      const tie = meet(
        world,
        ego,
        circle[(seat + step) % circle.length] as number,
        'association',
        stream,
        1,
        false,
      );
      if (tie !== NONE) recordIfNew(world, association, tie, ego);
    }
  }
}

/** Members who come bring partners along, as long as there are places: firms of its circle that have no association. */
function gainMembers(
  world: World,
  association: Association,
  index: number,
  present: readonly number[],
  stream: Stream,
): void {
  const { firms, rules } = world;
  const { members, interval, size } = association;
  const perMeeting = (rules.association.bringing * interval) / YEAR;
  for (const member of present) {
    if (members.length >= size) return;
    if (uniform(stream, firms.key[member] as number, 4, 0) >= perMeeting) continue;
    const guest = guestOf(world, association, member, stream);
    if (guest !== NONE) joinAssociation(world, index, guest);
  }
}

/** The partner whom a member brings along, by lot; NONE if no partner could join. */
function guestOf(world: World, association: Association, member: number, stream: Stream): number {
  const { firms, ties, adjacency } = world;
  const memberKey = firms.key[member] as number;
  let guest = NONE;
  let highest = -1;
  for (const tie of tiesOf(adjacency, member)) {
    const partner = alterOf(ties, tie, member);
    if (!couldJoin(world, association, partner)) continue;
    const draw = bits(stream, memberKey, firms.key[partner] as number, 5);
    if (draw <= highest) continue;
    highest = draw;
    guest = partner;
  }
  return guest;
}

function couldJoin({ firms }: World, { place, sector }: Association, firm: number): boolean {
  if (firms.association[firm] !== NONE || firms.role[firm] !== UMKM) return false;
  return firms.place[firm] === place && (sector === NONE || firms.sector[firm] === sector);
}

/** Pairs that first met in an association which a policy founded stand in the agency's book, like those of its events. */
function recordIfNew(world: World, association: Association, tie: number, ego: number): void {
  const { ties, policyNames, tick } = world;
  if (ties.metAt[tie] !== tick || ties.record[tie] !== NONE) return;
  const policy = policyNames.indexOf(association.founder);
  if (policy < 0) return;
  recordIntroduction(world, tie, ego, policy, trustOf(world, tie, sideOf(ties, tie, ego)));
}

/** Who comes sits down in an order drawn for this meeting, a key a firm: one more guest moves nobody else apart but two. */
function seatedInCircle(world: World, stream: Stream, present: readonly number[]): number[] {
  const { key } = world.firms;
  const seats = present.map((firm) => ({ firm, seat: bits(stream, key[firm] as number, 3, 0) }));
  seats.sort((one, other) => one.seat - other.seat || one.firm - other.firm);
  return seats.map(({ firm }) => firm);
}

/** A member leaves the more readily the fewer ties it has made inside (Parigi et al. 2013). */
function loseMembers(world: World, association: Association, stream: Stream): void {
  const { firms, rules } = world;
  const perMeeting = (rules.association.leaveRate * association.interval) / YEAR;
  for (const member of [...association.members]) {
    const draw = uniform(stream, firms.key[member] as number, 2, 0);
    if (draw >= perMeeting) continue;
    if (draw < perMeeting / (1 + tiesInside(world, association, member))) leaveAssociation(world, member);
  }
}
