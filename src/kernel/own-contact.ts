// Contacts that firms have on their own: which of their ties they turn to in a week, and the contacts that come of it.
import { chooseFor } from './choice';
import { streamOf, uniform } from './draw';
import { contact } from './exchange';
import { halfTie } from './network';
import { findOpenings, freeAttention, keepTakers } from './openings';
import { YEAR, count, counter, firms, scalars, tables, ties } from './world';

/** Firms contact their ties without help: all chosen as things stand, then carried out in the order of the rows. */
export function ownContact(): void {
  if (scalars.patternCount > 1) chooseAgreed();
  chooseFor(keepTakers(findOpenings()));
  gather();
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.ownExchange, scalars.tick);
  for (let index = 0; index < scalars.contactCount; index++) contact(tables.contact[index], stream, true);
}

/** Contacts that patterns in force agree on, of which each side starts half, as far as its attention reaches. */
function chooseAgreed(): void {
  const stream = streamOf(scalars.keyLo, scalars.keyHi, scalars.agreedContact, scalars.tick);
  const rows = scalars.tieCount;
  for (let four = 0; four < rows; four += 4) {
    if (!v128.any_true(ties.cadence.four(four))) continue;
    for (let tie = four; tie < min(four + 4, rows); tie++) {
      const agreed = ties.cadence[tie];
      if (agreed === 0) continue;
      const ofFirst = halfTie(2 * tie);
      const ofSecond = halfTie(2 * tie + 1);
      const kept = keptShare(ofSecond.alter) + keptShare(ofFirst.alter);
      const draw = uniform(stream, ofSecond.alterKey, ofFirst.alterKey, 0);
      if (draw >= ((agreed / 2) * kept) / <f64>YEAR) continue;
      tables.isChosen[tie] = 1;
      count(counter.agreedContacts, 1);
    }
  }
}

/** The share of what it has promised that a firm has attention for. */
function keptShare(firm: i32): f64 {
  return min(1, freeAttention(firm) / firms.cadenceSum[firm]);
}

/** Makes the list of the ties chosen, in the order of their rows. */
function gather(): void {
  const isChosen = tables.isChosen;
  const chosen = tables.contact;
  const rows = scalars.tieCount;
  let count = 0;
  // Eight rows at a time; the room for marking is a multiple of eight.
  for (let block = 0; block < rows; block += 8) {
    const at = changetype<usize>(isChosen) + <usize>block;
    let marks = load<u64>(at);
    if (marks === 0) continue;
    store<u64>(at, 0);
    for (; marks !== 0; marks &= marks - 1) chosen[count++] = block + (<i32>ctz(marks) >> 3);
  }
  scalars.contactCount = count;
}
