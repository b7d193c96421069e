import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Pattern, PatternFit, World } from '../../src/model/world.js';
import * as patternFit from '../../src/policy/pattern-fit.js';
import { city, emptyCity, firmsOf, tied } from './city.js';

const canHold = (world: World, tie: number, pattern: Pattern) =>
  patternFit.canHold(world, tie, patternFit.offerOf(pattern));
const fitOf = (world: World, tie: number, pattern: Pattern) =>
  patternFit.fitOf(world, tie, patternFit.offerOf(pattern));
const bestPattern = (world: World, tie: number, patterns: readonly Pattern[]) =>
  patternFit.bestPattern(world, tie, patterns.map(patternFit.offerOf))?.pattern;

const any: PatternFit = { lines: 'any', sizes: 'any', needs: [], strength: 0 };

function pattern(fit: Partial<PatternFit> = {}, holders: Pattern['holders'] = [['umkm', 'umkm']]): Pattern {
  const title = { en: 'A pattern', id: 'Sebuah pola' };
  const rules = {
    isFormal: false,
    clarity: 0.5,
    fairness: 0.5,
    cadence: 4,
    gainShare: 0.5,
    durationWeeks: 52,
  };
  return { name: 'a-pattern', title, holders, ...rules, fit: { ...any, ...fit } };
}

/** Two tied food makers that are alike, and one of them tied to a metal worker, a shop and the mill. */
function pairs() {
  const { world } = emptyCity([]);
  for (const column of world.firms.resource) column.fill(0.5);
  world.firms.sizeClass.fill(0);
  const [ego, alter] = firmsOf(world, 'food-makers') as [number, number];
  const withGroup = (group: string) => tied(world, ego, firmsOf(world, group)[0]!);
  return {
    world,
    ego,
    alike: tied(world, ego, alter),
    across: withGroup('metal-workers'),
    shop: withGroup('shops'),
    mill: withGroup('mill'),
  };
}

function need(world: World, firm: number, domain: number, ahead: number): void {
  world.firms.resource[domain]![firm] = 0.5 + ahead;
}

describe('who can hold a pattern', () => {
  it('the two roles, in either order', () => {
    const { world, alike, shop, mill } = pairs();
    const forBoth = pattern({}, [
      ['umkm', 'buyer'],
      ['large', 'umkm'],
    ]);
    expect([alike, shop, mill].map((tie) => canHold(world, tie, forBoth))).toEqual([false, true, true]);
    expect(fitOf(world, alike, forBoth)).toBe(0);
  });
});

describe('how well a pattern fits', () => {
  it('is the need, in the domains it is about, against the gap at which help fits best', () => {
    const { world, ego, alike } = pairs();
    expect(fitOf(world, alike, pattern())).toBe(0);
    const { bestGap } = world.rules.exchange;
    need(world, ego, 4, bestGap / 2);
    expect(fitOf(world, alike, pattern({ needs: ['rawMaterial'] }))).toBeCloseTo(0.5, 12);
    expect(fitOf(world, alike, pattern({ needs: ['market'] }))).toBe(0);
    expect(fitOf(world, alike, pattern({ needs: ['rawMaterial', 'market'] }))).toBeCloseTo(0.25, 12);
    expect(fitOf(world, alike, pattern())).toBeCloseTo(0.5 / 7, 12);
    need(world, ego, 4, -0.5);
    expect(fitOf(world, alike, pattern({ needs: ['rawMaterial'] }))).toBe(1);
  });

  it.each([
    ['same', true, false],
    ['different', false, true],
    ['any', true, true],
  ] as const)('asks for lines of business: %s', (lines, fitsAlike, fitsAcross) => {
    const { world, ego, alike, across } = pairs();
    need(world, ego, 0, 0.3);
    expect(fitOf(world, alike, pattern({ lines })) > 0).toBe(fitsAlike);
    expect(fitOf(world, across, pattern({ lines })) > 0).toBe(fitsAcross);
  });

  it.each([
    ['equal', false, true],
    ['unequal', true, false],
    ['any', true, true],
  ] as const)('asks for size classes: %s', (sizes, fitsLarger, fitsEqual) => {
    const { world, ego, alike, across } = pairs();
    need(world, ego, 0, 0.3);
    world.firms.sizeClass[
      world.ties.first.firm[alike] === ego ? world.ties.second.firm[alike]! : world.ties.first.firm[alike]!
    ] = 1;
    expect(fitOf(world, alike, pattern({ sizes })) > 0).toBe(fitsLarger);
    expect(fitOf(world, across, pattern({ sizes })) > 0).toBe(fitsEqual);
  });

  it('is less in a tie that is weaker than it should be', () => {
    const { world, ego, alike } = pairs();
    need(world, ego, 4, 0.5);
    const strong = pattern({ needs: ['rawMaterial'], strength: 0.5 });
    expect(fitOf(world, alike, strong)).toBe(0);
    for (const side of [world.ties.first, world.ties.second]) side.good[alike] = 1;
    const some = fitOf(world, alike, strong);
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(1);
    for (const side of [world.ties.first, world.ties.second]) side.good[alike] = 100;
    expect(fitOf(world, alike, strong)).toBe(1);
    world.ties.second.good[alike] = 0;
    expect(fitOf(world, alike, strong)).toBe(0);
  });

  it('decides which is proposed, the first among equals', () => {
    const { world, ego, alike } = pairs();
    need(world, ego, 4, 0.1);
    need(world, ego, 2, 0.2);
    const material = pattern({ needs: ['rawMaterial'] });
    const market = pattern({ needs: ['market'] });
    expect(bestPattern(world, alike, [material, market, pattern({ needs: ['market'] })])).toBe(market);
    expect(bestPattern(world, alike, [pattern({ needs: ['capital'] })])).toBeUndefined();
    const offers = [material, market].map(patternFit.offerOf);
    expect(patternFit.bestPattern(world, alike, offers)?.fit).toBe(fitOf(world, alike, market));
  });
});

describe('the catalogue of Pasuruan', () => {
  const catalogue = parse(readFileSync('scenarios/pasuruan/patterns.yaml', 'utf8'));
  const { patterns } = city([], { patterns: catalogue.world.patterns }).world.plan;

  it('has the nine patterns of the law, with a large firm, a buyer or a partner, and five between small firms', () => {
    const isAmongSmall = ({ holders }: Pattern) =>
      holders.some(([one, other]) => one === 'umkm' && other === 'umkm');
    expect(patterns.filter((each) => !isAmongSmall(each)).map(({ name }) => name)).toEqual([
      'nucleus-plasma',
      'subcontracting',
      'franchising',
      'general-trading',
      'distribution-and-agency',
      'profit-sharing',
      'operational-cooperation',
      'joint-venture',
      'outsourcing',
    ]);
    expect(patterns.filter(isAmongSmall)).toHaveLength(5);
  });

  it('has a fitting pattern for pairs of every kind', () => {
    const { world, ego, alike, across, shop, mill } = pairs();
    for (const column of world.firms.resource) column[ego] = 0.1;
    world.firms.sizeClass[firmsOf(world, 'mill')[0]!] = 3;
    for (const side of [world.ties.first, world.ties.second]) side.good.fill(5);
    const proposed = [alike, across, shop, mill].map((tie) => bestPattern(world, tie, patterns)?.name);
    expect(proposed).toEqual(['joint-purchasing', 'consignment', 'general-trading', 'nucleus-plasma']);
  });
});
