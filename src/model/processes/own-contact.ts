import { NONE } from '../../network/ties.js';
import { type Stream, streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { contact } from '../exchange.js';
import { counterCode, type World, YEAR } from '../world.js';

const OPENING = textKey('opening');
const CHOICE = textKey('choice');
const AGREED = textKey('agreed-contact');
const OWN_EXCHANGE = textKey('own-exchange');
const RANGE = 4294967296;

/**
 * Firms contact their ties without help: at most one own contact a tie and week (Miritello et al. 2013 for the bound).
 * All are chosen as things stand at the start of the week, then carried out in the order in which the pairs met.
 */
export function ownContact(world: World): void {
  const { ties, contacts, tick } = world;
  if (contacts.isChosen.length < ties.count) {
    contacts.tie = new Int32Array(ties.capacity);
    contacts.isChosen = new Uint8Array(ties.capacity);
  }
  if (world.patterns.length > 1) chooseAgreed(world);
  chooseFree(world);
  gather(world);
  const exchange = streamOf(world.key, OWN_EXCHANGE, tick);
  for (let index = 0; index < contacts.count; index++) {
    contact(world, contacts.tie[index] as number, exchange, true);
  }
}

/** Contacts that patterns in force agree on, of which each side starts half, as far as its attention reaches. */
function chooseAgreed(world: World): void {
  const { cadence, count, first, second } = world.ties;
  const { isChosen } = world.contacts;
  const meetingCost = meetingCosts(world);
  const stream = streamOf(world.key, AGREED, world.tick);
  for (let tie = 0; tie < count; tie++) {
    const agreed = cadence[tie] as number;
    if (agreed === 0) continue;
    const kept =
      keptShare(world, meetingCost, first.firm[tie] as number) +
      keptShare(world, meetingCost, second.firm[tie] as number);
    const draw = uniform(stream, first.key[tie] as number, second.key[tie] as number, 0);
    if (draw >= ((agreed / 2) * kept) / YEAR) continue;
    isChosen[tie] = 1;
    world.week.event[counterCode.agreedContacts]!++;
  }
}

/** The share of what it has promised that a firm has attention for. */
function keptShare(world: World, meetingCost: readonly number[], firm: number): number {
  return Math.min(1, freeAttention(world, meetingCost, firm) / (world.firms.cadenceSum[firm] as number));
}

/**
 * A firm has openings at even intervals, `attention` a year, at a phase of its own. In each it turns to one of its ties
 * or to something else, each as often as its weight says; attention that is spoken for goes to something else too.
 */
function chooseFree(world: World): void {
  const { attention, weightSum, cadenceSum, key, count } = world.firms;
  const { outsideOption } = world.rules.contact;
  const { tick } = world;
  const { isChosen } = world.contacts;
  const meetingCost = meetingCosts(world);
  const openings = streamOf(world.key, OPENING, tick);
  const choices = streamOf(world.key, CHOICE, tick);
  for (let firm = 0; firm < count; firm++) {
    const weights = weightSum[firm] as number;
    if (weights === 0) continue;
    const all = attention[firm] as number;
    const aWeek = all / YEAR;
    const phase = ((key[firm] as number) >>> 0) / RANGE;
    const until = Math.floor((tick + 1) * aWeek + phase);
    let opening = Math.floor(tick * aWeek + phase);
    if (opening === until) continue;
    const left = freeAttention(world, meetingCost, firm) - (cadenceSum[firm] as number);
    const chance = ((left / all) * weights) / (outsideOption + weights);
    for (; opening < until; opening++) {
      if (uniform(openings, key[firm] as number, opening, 0) >= chance) continue;
      isChosen[chosenTie(world, choices, firm, opening)] = 1;
    }
  }
}

/** What attention the meetings of its association leave a firm, contacts a year. */
function freeAttention({ firms }: World, meetingCost: readonly number[], firm: number): number {
  const association = firms.association[firm] as number;
  const all = firms.attention[firm] as number;
  return association === NONE ? all : Math.max(0, all - (meetingCost[association] as number));
}

/** Contacts a year that membership in each association costs. */
function meetingCosts(world: World): number[] {
  return world.associations.map(
    (association) => (world.rules.association.attentionPerMeeting * YEAR) / association.interval,
  );
}

/**
 * One of a firm's ties, each as often as its weight says: they are asked one after another, the newest first, each with
 * a draw of its own against its part of the weights from it on. So a new tie takes contacts only for itself.
 */
function chosenTie({ ties, adjacency, firms }: World, stream: Stream, firm: number, opening: number): number {
  const { first, second } = ties;
  const mine = firms.key[firm] as number;
  let left = firms.weightSum[firm] as number;
  let chosen = NONE;
  let tie = adjacency.firstTie[firm] as number;
  while (tie !== NONE) {
    const isFirst = first.firm[tie] === firm;
    const side = isFirst ? first : second;
    const weight = side.weight[tie] as number;
    if (weight > 0) {
      chosen = tie;
      const theirs = (isFirst ? second : first).key[tie] as number;
      if (weight === left || uniform(stream, mine, theirs, opening) * left < weight) break;
      left -= weight;
    }
    tie = side.next[tie] as number;
  }
  return chosen;
}

/** Makes the list of the ties chosen, in the order of their rows. */
function gather({ ties, contacts }: World): void {
  const { isChosen, tie: chosen } = contacts;
  let count = 0;
  for (let tie = 0; tie < ties.count; tie++) {
    if (isChosen[tie] === 0) continue;
    isChosen[tie] = 0;
    chosen[count++] = tie;
  }
  contacts.count = count;
}
