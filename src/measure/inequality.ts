import { gini } from '../stats/gini.js';
import { pick } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';

/** How unevenly social capital is spread: policies can raise means and widen gaps. */
export const socialCapitalGini = defineMeasure({
  name: 'social-capital-gini',
  title: { en: 'Inequality of social capital', id: 'Ketimpangan modal sosial' },
  summary: {
    en: 'Gini coefficient over UMKM of the summed strength of their ties: 0 all alike, 1 one has everything.',
    id: 'Koefisien Gini jumlah kekuatan ikatan antar-UMKM: 0 merata, 1 semua pada satu usaha.',
  },
  formula: {
    en: 'Gini over i of Σ_j w_ij; w_ij = trust_ij · certainty_ij',
    id: 'Gini antar-i dari Σ_j w_ij; w_ij = kepercayaan_ij · kepastian_ij',
  },
  unit: 'index',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: ['Gini 1912'],
  cost: 'full',
  of(world) {
    const reading = readingOf(world);
    return gini(pick(reading.strengths().strength, reading.home().firms));
  },
});

/** How unevenly meetings are attended. */
export const participationGini = defineMeasure({
  name: 'participation-gini',
  title: { en: 'Inequality of participation', id: 'Ketimpangan partisipasi' },
  summary: {
    en: 'Gini coefficient over UMKM of the events and meetings they came to this year; empty if nobody came to any.',
    id: 'Koefisien Gini jumlah kegiatan dan pertemuan yang dihadiri UMKM tahun ini; kosong bila tidak ada.',
  },
  formula: {
    en: 'Gini over i of meetings attended this year',
    id: 'Gini antar-i dari pertemuan yang dihadiri tahun ini',
  },
  unit: 'index',
  range: [0, 1],
  family: 'welfare',
  better: 'lower',
  sources: ['Gini 1912'],
  cost: 'full',
  of(world) {
    const { firms } = readingOf(world).home();
    return gini(pick(world.firms.meetingsAttended, firms));
  },
});
