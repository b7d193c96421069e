import { counterCode } from '../model/world.js';
import { defineMeasure } from './measure.js';
import { MONARCH } from './sources.js';

/** How much of exchange is among old acquaintances. */
export const oldTieExchangeShare = defineMeasure({
  name: 'old-tie-exchange-share',
  title: { en: 'Exchange in old ties', id: 'Pertukaran dalam ikatan lama' },
  summary: {
    en: 'Share of this year’s contacts that were in ties older than a year; all firms of the world.',
    id: 'Bagian kontak tahun ini dalam ikatan yang berumur lebih dari setahun; semua usaha.',
  },
  formula: {
    en: 'contacts in ties met more than 52 weeks before / contacts, this year',
    id: 'kontak dalam ikatan yang terbentuk lebih dari 52 minggu sebelumnya / kontak, tahun ini',
  },
  unit: 'share',
  range: [0, 1],
  family: 'success',
  better: 'neither',
  sources: [MONARCH],
  cost: 'cheap',
  of({ year }) {
    return (
      (year.event[counterCode.oldTieExchanges] as number) / (year.event[counterCode.exchanges] as number)
    );
  },
});
