import { describe, expect, it } from 'vitest';
import { colours } from '../../src/chart/index.js';
import { scenarioScales } from '../../src/chart/palette.js';

const named = (count: number) => ({
  scenarios: Array.from({ length: count }, (_, index) => ({ name: `s${index}`, title: { en: '', id: '' } })),
});

describe('the look of scenarios', () => {
  it('does not change when scenarios are added at the end', () => {
    const few = scenarioScales(named(3));
    const many = scenarioScales(named(9));
    expect(many.colour.range.slice(0, 3)).toEqual(few.colour.range);
    expect(many.shape.range.slice(0, 3)).toEqual(few.shape.range);
  });

  it('differs between any two of thirty scenarios', () => {
    const { colour, dash, shape } = scenarioScales(named(30));
    const lines = colour.range.map((value, index) => `${value}/${dash.range[index]}`);
    const marks = colour.range.map((value, index) => `${value}/${shape.range[index]}`);
    expect(new Set(lines).size).toBe(30);
    expect(new Set(marks).size).toBe(30);
  });

  it('is told apart by people who see no red, no green or no blue', () => {
    for (const sight of [protan, deutan, tritan]) {
      for (const [index, one] of colours.entries())
        for (const other of colours.slice(index + 1))
          expect(distance(sight(one), sight(other)), `${one} ${other}`).toBeGreaterThan(12);
    }
  });
});

type Rgb = readonly [number, number, number];

/** Simulations of full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, IEEE TVCG 15: 1291-1298. */
const protan = seen(
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
);
const deutan = seen(
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
);
const tritan = seen(
  [1.255528, -0.076749, -0.178779],
  [-0.078411, 0.930809, 0.147602],
  [0.004733, 0.691367, 0.3039],
);

function seen(...rows: readonly [Rgb, Rgb, Rgb]) {
  return (hex: string): Rgb => {
    const linear = [1, 3, 5].map((at) => linearOf(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return rows.map((row) =>
      row.reduce((sum, weight, channel) => sum + weight * linear[channel]!, 0),
    ) as unknown as Rgb;
  };
}

function linearOf(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Distance in CIE L*a*b* (1976), white D65; about 2.3 is just seen. */
function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [labOf(one), labOf(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function labOf([r, g, b]: Rgb): Rgb {
  const x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505;
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089;
  const [fx, fy, fz] = [x, y, z].map((value) =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116,
  ) as [number, number, number];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}
