import { alterOf, ENDED, findTie, NONE, nextTie, type Side } from '../network/ties.js';
import { type Stream, uniform } from '../random/draw.js';
import { touch, weigh } from './tie.js';
import { sharedAssociation } from './willingness.js';
import { counterCode, type World } from './world.js';

/** Draw numbers of a contact that are used here (see `exchange.ts`). */
const BREACH = 3;
const NEWS = 5;

/** The giver refuses: a bad outcome for the receiver, and under an agreement perhaps a breach that others hear of. */
export function refuse(world: World, stream: Stream, tie: number, giver: Side, receiver: Side): void {
  const { rules, week, ties } = world;
  receiver.bad[tie]! += rules.trust.badWeight;
  week.event[counterCode.refusals]!++;
  const isBound =
    ties.pattern[tie] !== 0 || sharedAssociation(world, giver.firm[tie]!, receiver.firm[tie]!) !== NONE;
  if (!isBound) return;
  const draw = uniform(stream, giver.key[tie] as number, receiver.key[tie] as number, BREACH);
  if (draw >= rules.exchange.breachShare) return;
  receiver.ceiling[tie]! *= rules.trust.breachCeiling;
  week.event[counterCode.breaches]!++;
  spreadNews(world, stream, receiver.firm[tie] as number, giver.firm[tie] as number);
}

/** News of a breach reaches the victim's partners and fellow members who know the offender: bad evidence at second hand. */
function spreadNews(world: World, stream: Stream, victim: number, offender: number): void {
  const { ties, adjacency, firms } = world;
  for (let tie = adjacency.firstTie[victim] as number; tie !== NONE; tie = nextTie(ties, tie, victim)) {
    if (ties.endsAt[tie] !== ENDED) tellNews(world, stream, alterOf(ties, tie, victim), offender);
  }
  const shared = sharedAssociation(world, victim, offender);
  if (shared === NONE) return;
  const association = world.associations[shared]!;
  association.cohesion *= 1 - world.rules.association.breachLoss;
  for (const member of association.members) {
    const hasHeard = member === victim || findTie(ties, adjacency, member, victim) !== NONE;
    if (!hasHeard && firms.association[member] === shared) tellNews(world, stream, member, offender);
  }
}

function tellNews(world: World, stream: Stream, listener: number, offender: number): void {
  const { ties, firms, rules } = world;
  if (listener === offender) return;
  const tie = findTie(ties, world.adjacency, listener, offender);
  if (tie === NONE) return;
  if (
    uniform(stream, firms.key[listener] as number, firms.key[offender] as number, NEWS) >=
    rules.exchange.newsShare
  )
    return;
  touch(world, tie);
  const side = ties.first.firm[tie] === listener ? ties.first : ties.second;
  side.bad[tie]! += rules.trust.badWeight;
  weigh(world, tie);
}
