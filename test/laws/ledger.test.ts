import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stagesOf } from '../../src/model/stages.js';
import { EXIT, NEGLECT, origins, type World } from '../../src/model/world.js';
import { ENDED } from '../../src/network/ties.js';
import { worldDigest } from '../../src/study/digest.js';
import { keepLedger, type LedgerPage } from '../../src/study/ledger.js';
import { scenarios, startedFrom } from './scenarios.js';

const runs = { numRuns: 25 };
const WEEKS = 110;

function aliveOf(world: World, origin: number): number {
  let count = 0;
  for (let tie = 0; tie < world.ties.count; tie++)
    if (world.ties.endsAt[tie] !== ENDED && world.ties.origin[tie] === origin) count++;
  return count;
}

function total(lines: LedgerPage['lines']): number {
  return lines.reduce((sum, { count }) => sum + count, 0);
}

describe('the books of ties', () => {
  it('ties before plus gains by cause minus losses by cause are ties after, every week, in all and for every origin', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { world, interventions } = startedFrom(scenario);
        const { observe, turn } = keepLedger(world);
        for (let week = 0; week < WEEKS; week++) {
          const stock = origins.map((_, origin) => aliveOf(world, origin));
          for (const stage of stagesOf(world, interventions)) {
            stage.run(world);
            observe(world, stage);
          }
          world.tick++;
          const { before, lines, after } = turn();
          const gained = lines.filter(({ change }) => change === 'gained');
          const lost = lines.filter(({ change }) => change === 'lost');
          expect(lines.every(({ count }) => count > 0)).toBe(true);
          expect(before + total(gained) - total(lost)).toBe(after);
          expect(after).toBe(world.ties.alive);
          for (const [code, origin] of origins.entries()) {
            const of = (some: LedgerPage['lines']) => total(some.filter((line) => line.origin === origin));
            expect(stock[code]! + of(gained) - of(lost)).toBe(aliveOf(world, code));
            expect(of(gained)).toBe(world.week.gained[code]);
          }
          const by = (process: string) => total(lost.filter((line) => line.process === process));
          expect(by('tie-end')).toBe(world.week.lost[NEGLECT]);
          expect(by('exit-and-entry')).toBe(world.week.lost[EXIT]);
          expect(total(lost)).toBe(by('tie-end') + by('exit-and-entry'));
        }
      }),
      runs,
    );
  });

  it('a week in stages is a week in one step', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const one = startedFrom(scenario);
        const other = startedFrom(scenario);
        const { observe } = keepLedger(one.world);
        for (let week = 0; week < WEEKS; week++) {
          for (const stage of stagesOf(one.world, one.interventions)) {
            stage.run(one.world);
            observe(one.world, stage);
          }
          one.world.tick++;
        }
        other.advance(WEEKS);
        expect(worldDigest(one.world)).toBe(worldDigest(other.world));
      }),
      runs,
    );
  });
});
