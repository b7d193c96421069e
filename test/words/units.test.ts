import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import {
  formatDifference,
  formatDifferenceInterval,
  formatInterval,
  formatValue,
  isUnitKnown,
  unitTitle,
} from '../../src/words/index.js';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('units', () => {
  it.each(measures.map(({ name, unit }) => [name, unit]))(
    '%s is in a unit with words in both languages: %s',
    (_, unit) => {
      expect(isUnitKnown(unit)).toBe(true);
    },
  );

  it('leaves a unit of the user as it is', () => {
    expect(unitTitle('handshakes', 'id')).toBe('handshakes');
    expect(unitTitle('constructor', 'en')).toBe('constructor');
  });
});

describe('values and intervals', () => {
  it('are written by their unit', () => {
    expect(plain(formatValue(0.421, 'share', 'en'))).toBe('42.1 %');
    expect(plain(formatValue(1_250_000, 'IDR per tie', 'id'))).toBe('Rp 1,25 juta');
    expect(formatValue(3.214, 'ties', 'id')).toBe('3,21');
  });

  it('say their unit once', () => {
    expect(plain(formatInterval(0.401, 0.44, 'share', 'en'))).toBe('40.1 to 44.0 %');
    expect(plain(formatInterval(323e6, 337e6, 'IDR', 'id'))).toBe('Rp 323 sampai 337 juta');
    expect(plain(formatInterval(800e3, 1.2e6, 'IDR', 'en'))).toBe('Rp 800,000 to Rp 1.20 million');
    expect(plain(formatInterval(0, 0, 'IDR', 'en'))).toBe('Rp 0 to 0');
    expect(formatInterval(7.94, 12.3, 'ties', 'en')).toBe('7.9 to 12.3');
  });

  it('say it when an end is not known', () => {
    expect(plain(formatInterval(596e6, null, 'IDR', 'id'))).toBe('Rp 596 juta atau lebih');
    expect(plain(formatInterval(null, 0.2, 'share', 'en'))).toBe('20.0 % or less');
    expect(formatInterval(null, null, 'ties', 'en')).toBe('–');
  });
});

describe('differences', () => {
  it('carry their sign, and shares are in points', () => {
    expect(plain(formatDifference(0.161, 'share', 'en'))).toBe('+16.1 points');
    expect(plain(formatDifference(-0.0399, 'share', 'id'))).toBe('−3,99 poin');
    expect(plain(formatDifference(-8.93e6, 'IDR', 'en'))).toBe('−Rp 8.93 million');
    expect(formatDifference(31.4, 'ties', 'en')).toBe('+31.4');
    expect(formatDifference(0, 'ties', 'en')).toBe('0');
    expect(formatDifference(null, 'ties', 'en')).toBe('–');
  });

  it('have intervals with a sign at each end', () => {
    expect(plain(formatDifferenceInterval(-0.0719, -0.008, 'share', 'en'))).toBe('−7.19 to −0.80');
    expect(plain(formatDifferenceInterval(-219e6, -83.6e6, 'IDR', 'en'))).toBe('−Rp 219 to −83.6 million');
    expect(plain(formatDifferenceInterval(-5e6, 7e6, 'IDR', 'id'))).toBe('−Rp 5,00 sampai +7,00 juta');
    expect(plain(formatDifferenceInterval(2e6, null, 'IDR', 'id'))).toBe('+Rp 2,00 juta atau lebih');
  });

  it('show a small difference as one', () => {
    expect(formatDifference(-0.00013, 'trust', 'en')).toBe('−0.00013');
  });
});
