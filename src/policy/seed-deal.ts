import { z } from 'zod';
import { choice, count, idr, km, number, share, weeks } from '../quantity/index.js';
import { definePolicy } from './policy.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  quota: count({
    default: 20, min: 0, max: 1e6, unit: 'deals per year', provenance: 'assumption', source: 'judgement: half of the introductions of one event',
    en: 'First deals that are subsidised in a year', id: 'Transaksi pertama yang disubsidi per tahun',
  }),
  interval: weeks({
    default: 4, min: 1, max: 260, provenance: 'assumption', source: 'judgement: applications are looked at monthly',
    en: 'Time between rounds', id: 'Selang waktu antarputaran',
  }),
  fresh: weeks({
    default: 26, min: 1, max: 520, provenance: 'assumption', source: 'judgement: half a year',
    en: 'Time after the introduction within which a first deal is subsidised', id: 'Batas waktu sejak perkenalan untuk menyubsidi transaksi pertama',
  }),
  pool: choice(['introduced', 'any'], {
    default: 'introduced', provenance: 'assumption', source: 'judgement',
    en: 'For which pairs: those the agency introduced, or any young tie of a small firm of its city', id: 'Pasangan mana: yang diperkenalkan dinas, atau ikatan baru UMKM mana pun',
  }),
  first: choice(['most-need', 'random', 'nearest'], {
    default: 'most-need', provenance: 'assumption', source: 'judgement',
    en: 'Which pairs first: of most mutual need, by lot, or the nearest', id: 'Pasangan mana dulu: paling saling membutuhkan, undian, atau terdekat',
  }),
  within: km({
    default: 6000, min: 0, max: 20000, provenance: 'assumption', source: 'judgement: the whole country',
    en: 'Greatest distance between the two', id: 'Jarak terjauh antarmitra',
  }),
  value: idr({
    default: 5e6, min: 0, max: 1e12, unit: 'IDR per deal', provenance: 'assumption', source: 'judgement: two weeks’ sales of a micro firm with Rp 120 million a year',
    en: 'Value of a first deal', id: 'Nilai transaksi pertama',
  }),
  subsidy: share({
    default: 0.3, provenance: 'assumption', source: 'judgement: about the cost of sample, packing and freight',
    en: 'Part of the value that the agency pays', id: 'Bagian nilai yang ditanggung dinas',
  }),
  daysPerDeal: number({
    default: 0.5, min: 0, max: 100, unit: 'officer days', provenance: 'assumption', source: 'judgement: checking and paying out',
    en: 'Officers’ days for a deal', id: 'Hari kerja petugas tiap transaksi',
  }),
});

/** The agency pays part of a pair’s first deal, so that the two find out what they are to each other. */
export const seedDeal = definePolicy({
  name: 'seed-deal',
  title: { en: 'Seed deal', id: 'Subsidi transaksi pertama' },
  summary: {
    en: 'The agency pays part of the cost of a pair’s first deal.',
    id: 'Dinas menanggung sebagian biaya transaksi pertama pasangan usaha.',
  },
  sources: ['Yuliansyah, Hermawan & Adiono (about 2013)'],
  params,
  intensity: 'quota',
  intervene() {},
});
