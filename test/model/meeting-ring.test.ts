import { expect, test } from 'vitest';
import { createRings, landOn, nowhere, startAt } from '../../src/model/meeting-ring.js';
import type { World } from '../../src/model/world.js';
import { mix } from '../../src/random/mix.js';

const POINTS = 8;

/** Rings of so many firms in one place and one line of business. */
function ringOf(count: number) {
  const slotKey = Int32Array.from({ length: count }, (_, slot) => mix(slot, 99));
  const none = new Uint16Array(count);
  const firms = { count, slotKey, place: none, sector: none, role: new Uint8Array(count) };
  const points = Array.from(slotKey, (key, slot) =>
    Array.from({ length: POINTS }, (_, point) => ({ at: mix(key, point) >>> 0, slot })),
  ).flat();
  return { ring: createRings(firms as unknown as World['firms'], 1, 1).town[0]!, points };
}

test.each([1, 2, 3, 50, 1000])(
  '%i firms: a draw lands on the next point, and after the last on the first',
  (count) => {
    const { ring, points } = ringOf(count);
    points.sort((a, b) => a.at - b.at || a.slot - b.slot);
    const draws = [
      0,
      1,
      4294967295,
      4294967294,
      ...points.slice(0, 200).flatMap(({ at }) => [at, at - 1, at + 1]),
    ];
    for (let draw = 0; draw < 2000; draw++) draws.push(mix(draw, 5) >>> 0);
    for (const draw of draws.filter((each) => each >= 0 && each <= 4294967295)) {
      const next = points.find(({ at }) => at >= draw) ?? points[0]!;
      expect(landOn(ring, startAt(ring, draw), draw)).toBe(next.slot);
    }
  },
);

test('among nobody a draw lands on nobody', () => {
  for (const draw of [0, 77, 4294967295]) expect(landOn(nowhere, startAt(nowhere, draw), draw)).toBe(-1);
});
