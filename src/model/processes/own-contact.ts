import { streamOf, uniform } from '../../random/draw.js';
import { textKey } from '../../random/key.js';
import { contact } from '../exchange.js';
import { counterCode, type World, YEAR } from '../world.js';

const OWN_CONTACT = textKey('own-contact');
const OWN_EXCHANGE = textKey('own-exchange');

/**
 * Weekly chance per unit of weight that a firm starts a contact in a tie: attention left / (W0 + sum of weights) / 52.
 * Meetings of its association and agreed deliveries take their part of the attention first.
 */
function contactRatesInto(rates: Float64Array, agreed: Float64Array, world: World): void {
  const { attention, weightSum, cadenceSum, association, count } = world.firms;
  const { outsideOption } = world.rules.contact;
  const meetingCost = meetingCosts(world);
  for (let firm = 0; firm < count; firm++) {
    const meetings =
      (association[firm] as number) < 0 ? 0 : (meetingCost[association[firm] as number] as number);
    const free = Math.max(0, (attention[firm] as number) - meetings);
    const promised = cadenceSum[firm] as number;
    rates[firm] = Math.max(0, free - promised) / (outsideOption + (weightSum[firm] as number)) / YEAR;
    agreed[firm] = promised > free ? free / promised / 2 / YEAR : 0.5 / YEAR;
  }
}

/** Contacts a year that membership in each association costs. */
function meetingCosts(world: World): number[] {
  return world.associations.map(
    (association) => (world.rules.association.attentionPerMeeting * YEAR) / association.interval,
  );
}

/** Firms contact their ties without help: at most one own contact a tie and week (Miritello et al. 2013 for the bound). */
export function ownContact(world: World): void {
  const { count, cadence, first, second } = world.ties;
  const { firm: firmOfFirst, key: keyOfFirst, weight: weightOfFirst } = first;
  const { firm: firmOfSecond, key: keyOfSecond, weight: weightOfSecond } = second;
  const rates = world.scratch.rates;
  const agreed = world.scratch.agreed;
  contactRatesInto(rates, agreed, world);
  const stream = streamOf(world.key, OWN_CONTACT, world.tick);
  const contacts = world.contacts;
  contacts.count = 0;
  if (contacts.tie.length < count) contacts.tie = new Int32Array(world.ties.capacity);
  const chosen = contacts.tie;
  let agreedContacts = 0;
  let started = 0;
  for (let tie = 0; tie < count; tie++) {
    const ego = firmOfFirst[tie] as number;
    const alter = firmOfSecond[tie] as number;
    const free =
      (weightOfFirst[tie] as number) * (rates[ego] as number) +
      (weightOfSecond[tie] as number) * (rates[alter] as number);
    const promised = cadence[tie] as number;
    const chance =
      promised === 0 ? free : free + promised * ((agreed[ego] as number) + (agreed[alter] as number));
    if (chance === 0) continue;
    const draw = uniform(stream, keyOfFirst[tie] as number, keyOfSecond[tie] as number, 0);
    if (draw >= chance) continue;
    if (draw >= free) agreedContacts++;
    chosen[started++] = tie;
  }
  contacts.count = started;
  world.week.event[counterCode.agreedContacts]! += agreedContacts;
  const exchange = streamOf(world.key, OWN_EXCHANGE, world.tick);
  for (let index = 0; index < started; index++) contact(world, chosen[index] as number, exchange, true);
}
