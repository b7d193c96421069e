import type { PolicyAccount, World } from '../model/world.js';
import { introductionsSoFar } from './introductions.js';
import { defineMeasure } from './measure.js';

/** What the agency spent. */
export const spent = defineMeasure({
  name: 'spent',
  title: { en: 'Spent', id: 'Pengeluaran' },
  summary: {
    en: 'Money spent on all policies this year.',
    id: 'Pengeluaran untuk semua kebijakan tahun ini.',
  },
  formula: {
    en: 'Σ over policies of money spent this year',
    id: 'Σ semua kebijakan dari uang yang dikeluarkan tahun ini',
  },
  unit: 'IDR',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'money',
  better: 'neither',
  sources: [],
  cost: 'cheap',
  of: (world) => sumOver(world, 'spentIdr'),
});

/** What it could not pay for. */
export const unfunded = defineMeasure({
  name: 'unfunded',
  title: { en: 'Unfunded', id: 'Tidak terdanai' },
  summary: {
    en: 'Cost of what policies wanted to do this year and the budget or the officers’ days could not carry.',
    id: 'Biaya kegiatan yang diinginkan tahun ini tetapi tidak tertampung anggaran atau hari kerja petugas.',
  },
  formula: {
    en: 'Σ over policies of money asked for and not granted this year',
    id: 'Σ semua kebijakan dari uang yang diminta dan tidak terpenuhi tahun ini',
  },
  unit: 'IDR',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'money',
  better: 'lower',
  sources: [],
  cost: 'cheap',
  of: (world) => sumOver(world, 'unfundedIdr'),
});

/**
 * What a tie that lasts costs in one run. At a year's end the introductions at least 12 months old are those of the years
 * before, so what was spent in the years before stands against them; the current year waits for its own. Over replicates
 * its mean is a mean of ratios, without the runs in which nothing lasted; the money table has the ratio of means.
 */
export const costPerLastingTie = defineMeasure({
  name: 'cost-per-lasting-tie',
  title: {
    en: 'Cost of a lasting introduction, run by run',
    id: 'Biaya per perkenalan yang bertahan, tiap simulasi',
  },
  summary: {
    en: 'In one run: money spent on all policies before this year, over the introductions that were alive and used without help 12 months later; empty if there are none. A comparison gives the mean of these ratios over the runs that have one; the money table divides all runs’ money by all runs’ introductions instead.',
    id: 'Dalam satu simulasi: pengeluaran semua kebijakan sebelum tahun ini, dibagi perkenalan yang 12 bulan kemudian masih ada dan dipakai secara mandiri; kosong bila tidak ada. Perbandingan memberi rata-rata rasio itu dari simulasi yang memilikinya; tabel uang membagi uang semua simulasi dengan perkenalan semua simulasi.',
  },
  formula: {
    en: '(Σ money spent so far - Σ money spent this year) / introductions alive and used after 12 months',
    id: '(Σ uang yang dikeluarkan sampai kini - Σ uang yang dikeluarkan tahun ini) / perkenalan yang setelah 12 bulan masih ada dan dipakai',
  },
  unit: 'IDR per tie',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'money',
  better: 'lower',
  sources: [],
  cost: 'cheap',
  of(world) {
    const { lasting } = introductionsSoFar(world, 12);
    if (lasting === 0) return Number.NaN;
    return (sumOver(world, 'spentIdrTotal') - sumOver(world, 'spentIdr')) / lasting;
  },
});

function sumOver(world: World, what: keyof PolicyAccount): number {
  let sum = 0;
  for (const account of world.agency.accounts) sum += account[what];
  return sum;
}
