import { expect, test } from 'vitest';
import { weekOf } from '../../src/scenario/week-of.js';

test.each([
  ['5y', 260],
  ['5 years', 260],
  ['5 tahun', 260],
  ['260w', 260],
  ['260 weeks', 260],
  ['260 minggu', 260],
  ['6 bulan', 26],
  ['2006', 0],
  ['2011', 260],
  ['2011-07', 286],
  ['2011-W20', 279],
  ['2011-w01', 260],
  ['2004', -104],
])('%s is week %i of a run from 2006', (written, week) => {
  expect(weekOf(written, 2006)).toBe(week);
});

test.each(['260', 'soon', '2011-13', '2011-W53', '2011-W00', '5 km', '', '5'])('%j is no week', (written) => {
  expect(weekOf(written, 2006)).toBeUndefined();
});
