import { beforeAll, describe, expect, it } from 'vitest';
import { type Survey, surveyOfProgramme } from '../../src/measure/survey.js';
import { YEAR } from '../../src/model/world.js';
import { binomialPmf } from '../../src/stats/distributions.js';
import { gTest } from '../../src/stats/gtest.js';
import { burntIn, pasuruan } from './pasuruan.js';

/**
 * The founding study's two figures, read through the virtual survey run as the study ran it: participants of the yearly
 * event are asked for their trust when it is over, and a year later whether they contacted the same partner again.
 */
const REPLICATES = 20;
const STUDY = { low: 2, medium: 7, high: 11, repeat: 1, n: 20 };

const total = { n: 0, low: 0, medium: 0, high: 0, repeat: 0, asked: 0 };

beforeAll(async () => {
  const plan = await pasuruan('annual-event-only');
  for (let replicate = 0; replicate < REPLICATES; replicate++) {
    const { world, run } = burntIn(plan, replicate);
    run(8 * YEAR);
    const survey: Survey = surveyOfProgramme(world);
    total.n += survey.n;
    total.low += survey.low;
    total.medium += survey.medium;
    total.high += survey.high;
    total.repeat += survey.repeat;
    total.asked += survey.settled;
  }
});

describe('P1: repeat contact with the same partner within a year', () => {
  it('lies within the exact 95 % interval of 1 of 20', () => {
    const repeat = total.repeat / total.asked;
    expect(repeat).toBeGreaterThanOrEqual(0.0013);
    expect(repeat).toBeLessThanOrEqual(0.249);
  });

  it('makes 1 of 20 no rare finding', () => {
    expect(binomialPmf(STUDY.repeat, STUDY.n, total.repeat / total.asked)).toBeGreaterThanOrEqual(0.02);
  });
});

describe('P2: trust at the end of the event', () => {
  it('is most often high, then medium, then low', () => {
    expect(total.high).toBeGreaterThan(total.medium);
    expect(total.medium).toBeGreaterThan(total.low);
  });

  it('agrees with 2, 7 and 11 of 20', () => {
    const shares = [total.low, total.medium, total.high].map((count) => count / total.n);
    expect(gTest([STUDY.low, STUDY.medium, STUDY.high], shares).p).toBeGreaterThan(0.05);
  });

  it('is high far more often than contact is repeated', () => {
    expect(total.high / total.n - total.repeat / total.asked).toBeGreaterThanOrEqual(0.26);
  });
});
