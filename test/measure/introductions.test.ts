import { expect, test } from 'vitest';
import {
  facilitatedRepeatShare,
  repeatContactShare,
  repeatContactShareSoFar,
} from '../../src/measure/frequency.js';
import { lastingIntroductions12, lastingIntroductions24 } from '../../src/measure/lasting-introductions.js';
import { costPerLastingTie, spent, unfunded } from '../../src/measure/money.js';
import type { World } from '../../src/model/world.js';
import { quietWorld } from './small-world.js';

/** A book of introductions as [made at, own contacts, arranged contacts, lasting 12, lasting 24]. */
function withBook(rows: readonly (readonly number[])[], tick: number): World {
  const world = quietWorld();
  world.tick = tick;
  const book = world.agency.introductions;
  for (const [madeAt = 0, own = 0, arranged = 0, after12 = 0, after24 = 0] of rows) {
    const record = book.count++;
    book.madeAt[record] = madeAt;
    book.ownContacts[record] = own;
    book.facilitatedContacts[record] = arranged;
    book.isLasting12[record] = after12;
    book.isLasting24[record] = after24;
    if (tick - 1 - madeAt >= 52) book.settled12++;
    if (tick - 1 - madeAt >= 104) book.settled24++;
  }
  return world;
}

const book = [
  [26, 0, 1, 0, 0],
  [26, 2, 0, 1, 1],
  [26, 0, 0, 0, 0],
  [103, 1, 0, 1, 0],
  [104, 1, 0, 0, 0],
];

test('the shares are of introductions whose 12 months ended this year', () => {
  expect(repeatContactShare.of(withBook(book, 52))).toBeNaN();
  expect(repeatContactShare.of(withBook(book, 104))).toBe(1 / 3);
  expect(facilitatedRepeatShare.of(withBook(book, 104))).toBe(1 / 3);
  // Made in the last week of the second year: 12 months old in the last week of the third.
  expect(repeatContactShare.of(withBook(book, 156))).toBe(1);
  expect(repeatContactShare.of(withBook(book, 260))).toBeNaN();
});

test('so far: all whose months are over', () => {
  expect(repeatContactShareSoFar.of(withBook(book, 156))).toBe(2 / 4);
  expect(repeatContactShareSoFar.of(withBook(book, 260))).toBe(3 / 5);
  expect(lastingIntroductions12.of(withBook(book, 156))).toBe(2 / 4);
  expect(lastingIntroductions24.of(withBook(book, 156))).toBe(1 / 3);
  expect(lastingIntroductions24.of(withBook(book, 104))).toBeNaN();
});

test('money: this year’s, and before this year’s over ties that lasted', () => {
  const world = withBook(book, 156);
  Object.assign(world.agency.accounts[0]!, {
    spentIdr: 10,
    unfundedIdr: 5,
    spentIdrTotal: 110,
    unfundedIdrTotal: 9,
  });
  expect(spent.of(world)).toBe(10);
  expect(unfunded.of(world)).toBe(5);
  expect(costPerLastingTie.of(world)).toBe(50);
  expect(costPerLastingTie.of(withBook(book, 52))).toBeNaN();
});
