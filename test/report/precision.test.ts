import { describe, expect, it } from 'vitest';
import { precision } from '../../src/report/precision.js';
import type { Comparison } from '../../src/study/comparison.js';
import { comparisonFixture } from '../chart/fixture.js';

const full = comparisonFixture();
type Difference = Comparison['differences'][number];
const changed = (change: (one: Difference) => Difference): Comparison => ({
  ...full,
  differences: full.differences.map((one) => (one.measure === full.outcomes[0] ? change(one) : one)),
});
const titleOf = (name: string) => full.measures.find((each) => each.name === name)!.title.en;

describe('the smallest differences that could have been seen', () => {
  it('are told for every outcome', () => {
    const [sentence, ...others] = precision(full, 'en').slice(-1);
    expect(others).toEqual([]);
    for (const name of full.outcomes) expect(sentence).toContain(`${titleOf(name)} ±`);
  });

  it.each<[what: string, change: (one: Difference) => Difference]>([
    ['with too few pairs', (one) => ({ ...one, n: 4 })],
    ['with pairs that are all alike', (one) => ({ ...one, t: { ...one.t, low: 2, high: 2 } })],
  ])('are not told %s', (_, change) => {
    const title = titleOf(full.outcomes[0]!);
    const sentences = precision(changed(change), 'en').slice(-2);
    expect(sentences[0]).not.toContain(title);
    expect(sentences[1]).toMatch(/cannot be told, with fewer than 5 pairs or with pairs that are all alike/);
    expect(sentences[1]).toContain(title);
    expect(precision(changed(change), 'id').at(-1)).toMatch(/tidak dapat dikatakan/);
  });
});
