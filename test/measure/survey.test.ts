import { expect, test } from 'vitest';
import { surveyOf, surveyOfProgramme, surveyOfYear } from '../../src/measure/survey.js';
import { trustHighShare, trustLowShare, trustMediumShare } from '../../src/measure/trust.js';
import { type Origin, originCode, type World } from '../../src/model/world.js';
import { quietWorld } from './small-world.js';

const exact = { participants: 20, noise: 0, lowBelow: 0.5, highFrom: 0.7 };

interface Row {
  readonly ego: number;
  readonly madeAt: number;
  readonly trust: number;
  readonly own?: number;
  readonly origin?: Origin;
}

function withRecords(rows: readonly Row[]): World {
  const world = quietWorld();
  world.memory.grow('introduction', rows.length);
  const book = world.agency.introductions;
  for (const { ego, madeAt, trust, own = 0, origin = 'event' } of rows) {
    const record = book.count++;
    book.ego[record] = ego;
    book.madeAt[record] = madeAt;
    book.trust[record] = trust;
    book.alterTrust[record] = Number.NaN;
    book.ownContacts[record] = own;
    book.origin[record] = originCode[origin];
    if (world.tick - 1 - madeAt >= 52) book.settled12++;
  }
  return world;
}

test('each participant answers once, for the mean over its partners', () => {
  const world = withRecords([
    { ego: 0, madeAt: 26, trust: 0.9, own: 0 },
    { ego: 0, madeAt: 26, trust: 0.3, own: 2 },
    { ego: 1, madeAt: 26, trust: 0.7 },
    { ego: 2, madeAt: 26, trust: 0.49 },
    { ego: 3, madeAt: 26, trust: 0.1, own: 1, origin: 'matching' },
  ]);
  const table = { n: 3, low: 1, medium: 1, high: 1, settled: 3, repeat: 1 };
  expect(surveyOf(world, 26, 27, exact)).toEqual(table);
  expect(surveyOfProgramme(world, exact)).toEqual(table);
  expect(surveyOf(world, 27, 200, exact)).toEqual({
    n: 0,
    low: 0,
    medium: 0,
    high: 0,
    settled: 0,
    repeat: 0,
  });
});

test('a year’s survey is of that year’s event; repeat contact is known 12 months later', () => {
  const world = withRecords([
    { ego: 0, madeAt: 26, trust: 0.8, own: 1 },
    { ego: 0, madeAt: 78, trust: 0.6 },
    { ego: 1, madeAt: 78, trust: 0.2, own: 1 },
  ]);
  expect(surveyOfYear(world, exact)).toEqual({ n: 2, low: 1, medium: 1, high: 0, settled: 0, repeat: 0 });
  expect(surveyOfProgramme(world, exact)).toEqual({
    n: 3,
    low: 1,
    medium: 1,
    high: 1,
    settled: 1,
    repeat: 1,
  });
});

test('more participants than are asked: some are drawn, the same ones every time', () => {
  const rows = [0, 1, 2, 3].map((ego) => ({ ego, madeAt: 26, trust: ego < 2 ? 0.2 : 0.9 }));
  const few = { ...exact, participants: 2 };
  const table = surveyOfProgramme(withRecords(rows), few);
  expect(table.n).toBe(2);
  expect(surveyOfProgramme(withRecords([...rows].reverse()), few)).toEqual(table);
  // Whoever is drawn among two is drawn among three as well.
  const more = surveyOfProgramme(withRecords(rows), { ...exact, participants: 3 });
  expect(more.low).toBeGreaterThanOrEqual(table.low);
  expect(more.high).toBeGreaterThanOrEqual(table.high);
});

test('noise moves answers across the cut-points both ways and never out of [0,1]', () => {
  const rows = Array.from({ length: 200 }, (_, event) => ({ ego: 0, madeAt: event, trust: 0.5 }));
  const noisy = surveyOfProgramme(withRecords(rows), { ...exact, noise: 0.1, highFrom: 0.55 });
  expect(noisy.n).toBe(200);
  // A quarter above 0.55, a half below 0.5: three standard errors are 18 and 21 of 200.
  expect(Math.abs(noisy.high - 50)).toBeLessThan(18);
  expect(Math.abs(noisy.low - 100)).toBeLessThan(21);
  const wild = surveyOfProgramme(withRecords(rows), { ...exact, noise: 1, lowBelow: 0, highFrom: 1 });
  expect(wild.low).toBe(0);
  expect(wild.high).toBeGreaterThan(0);
});

test('the trust measures are its shares', () => {
  const world = withRecords([
    { ego: 0, madeAt: 78, trust: 0.1 },
    { ego: 1, madeAt: 78, trust: 0.9 },
    { ego: 2, madeAt: 78, trust: 0.9 },
  ]);
  expect(trustLowShare.of(world)).toBeCloseTo(1 / 3, 12);
  expect(trustMediumShare.of(world)).toBe(0);
  expect(trustHighShare.of(world)).toBeCloseTo(2 / 3, 12);
  world.tick = 208;
  expect(trustHighShare.of(world)).toBeNaN();
});
