import { describe, expect, test } from 'vitest';
import { weekName, weekOf } from '../../src/study/run-week.js';
import { smallPlan } from './small.js';

const { world } = smallPlan();

describe('the week that a text names', () => {
  test.each([
    ['2006-W01', 0],
    ['2007-W12', 63],
    ['2008-W52', 155],
    ['2006', 51],
    ['2008', 155],
    ['0', 0],
    ['155', 155],
  ])('%s', (text, tick) => {
    expect(weekOf(text, world)).toBe(tick);
    expect(weekOf(weekName(tick, world), world)).toBe(tick);
  });

  test.each(['2005', '2009', '2006-W00', '2006-W53', '2006-W1', '2005-W52', '156', '-1', '1.5', '', 'last'])(
    'is none of the run: %s',
    (text) => {
      expect(weekOf(text, world)).toBeUndefined();
    },
  );
});
