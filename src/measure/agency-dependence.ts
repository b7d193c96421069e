import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { STUDY } from './sources.js';

/** What would fall silent if nobody arranged meetings any more. */
export const agencyDependence = defineMeasure({
  name: 'agency-dependence',
  title: { en: 'Dependence on the agency', id: 'Ketergantungan pada dinas' },
  summary: {
    en: 'Of the ties of UMKM with any contact in the last 12 months, the share in which every contact was arranged by the agency or an association.',
    id: 'Dari ikatan UMKM yang ada kontaknya dalam 12 bulan terakhir, bagian yang semua kontaknya difasilitasi dinas atau asosiasi.',
  },
  formula: {
    en: 'ties with arranged and no own contact in the last 52 weeks / ties with any contact in the last 52 weeks',
    id: 'ikatan dengan kontak yang difasilitasi tanpa kontak mandiri dalam 52 minggu terakhir / ikatan dengan kontak apa pun dalam 52 minggu terakhir',
  },
  unit: 'share',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: [STUDY],
  cost: 'cheap',
  of(world) {
    const { onlyFacilitated, inUse } = readingOf(world).counts();
    return onlyFacilitated / inUse;
  },
});
