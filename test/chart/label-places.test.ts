import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paddedScale, spreadLabels } from '../../src/chart/label-places.js';

const points = fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 12 });

describe('spreading labels', () => {
  it('leaves labels alone that do not touch', () => {
    expect(spreadLabels([10, 200, 100], 18, 300)).toEqual([10, 200, 100]);
  });

  it('spreads equal points around their place, in their order', () => {
    expect(spreadLabels([100, 100, 100], 20, 300)).toEqual([80, 100, 120]);
  });

  it('keeps within the ends', () => {
    expect(spreadLabels([300, 300], 20, 300)).toEqual([280, 300]);
    expect(spreadLabels([0, 0], 20, 300)).toEqual([0, 20]);
  });

  it('never lets two labels overlap, and keeps the order of the points', () => {
    fc.assert(
      fc.property(points, (wanted) => {
        const places = spreadLabels(wanted, 18, 300);
        expect(places).toHaveLength(wanted.length);
        const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        for (let at = 1; at < order.length; at++) {
          expect(places[order[at]!]! - places[order[at - 1]!]!).toBeGreaterThanOrEqual(18 - 1e-9);
        }
        expect(Math.min(0, ...places)).toBe(0);
      }),
    );
  });
});

describe('a scale for figures with intervals', () => {
  it('holds zero and every end', () => {
    const scale = paddedScale([{ mean: 5, low: 3, high: 7.2 }], [0, 100]);
    expect(scale.domain()[0]).toBe(0);
    expect(scale.domain()[1]).toBeGreaterThanOrEqual(7.2);
  });

  it('is there when nothing is known', () => {
    expect(paddedScale([{ mean: 0, low: null, high: null }], [0, 100]).domain()).toEqual([0, 1]);
  });
});
