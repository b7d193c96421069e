import { beforeAll, describe, expect, it } from 'vitest';
import { microShare } from '../../src/measure/size-class.js';
import { trustOf } from '../../src/model/tie.js';
import { counterCode, type World, YEAR } from '../../src/model/world.js';
import { ENDED } from '../../src/network/ties.js';
import { mean } from '../../src/stats/mean.js';
import { burntIn, pasuruan } from './pasuruan.js';

const REPLICATES = 20;
const YEARS = 10;
const MOST_DRIFT = 0.05;

interface Reading {
  readonly ties: number;
  readonly trust: number;
  readonly contactRate: number;
  readonly micro: number;
}

function read(world: World): Reading {
  const { ties } = world;
  let trust = 0;
  for (let tie = 0; tie < ties.count; tie++) {
    if (ties.endsAt[tie] === ENDED) continue;
    trust += trustOf(world, tie, ties.first) + trustOf(world, tie, ties.second);
  }
  return {
    ties: ties.alive,
    trust: trust / (2 * ties.alive),
    contactRate: world.year.event[counterCode.ownContacts]! / ties.alive,
    micro: microShare.of(world),
  };
}

describe('Pasuruan without a policy', () => {
  const before: Reading[] = [];
  const after: Reading[] = [];

  beforeAll(async () => {
    const plan = await pasuruan('pasuruan');
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      const { world, run } = burntIn(plan, replicate);
      before.push(read(world));
      run(YEARS * YEAR);
      after.push(read(world));
    }
  });

  it(`drifts less than 5 % in ${YEARS} years: ties, mean trust, contact rate (mean of ${REPLICATES} replicates)`, () => {
    for (const name of ['ties', 'trust', 'contactRate'] as const) {
      const drift =
        mean(after.map((reading) => reading[name])) / mean(before.map((reading) => reading[name])) - 1;
      expect(Math.abs(drift), `${name} drifts by ${(100 * drift).toFixed(2)} %`).toBeLessThan(MOST_DRIFT);
    }
  });

  it('has 87 to 88 % micro firms, as its file says', () => {
    for (const readings of [before, after]) {
      const share = mean(readings.map(({ micro }) => micro));
      expect(share).toBeGreaterThanOrEqual(0.865);
      expect(share).toBeLessThan(0.885);
    }
  });
});
