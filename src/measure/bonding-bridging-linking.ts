import { meanOf } from './home.js';
import { defineMeasure } from './measure.js';
import { readingOf } from './reading.js';
import { KRACKHARDT, PUTNAM, WOOLCOCK } from './sources.js';

/** Strength within the own circle. */
export const bonding = defineMeasure({
  name: 'bonding',
  title: { en: 'Bonding', id: 'Pengikat (bonding)' },
  summary: {
    en: 'Summed strength of an UMKM’s ties to firms of its own place and line of business, mean over UMKM.',
    id: 'Jumlah kekuatan ikatan UMKM dengan usaha sekota dan sejenis, rata-rata UMKM.',
  },
  formula: {
    en: 'mean over i of Σ w_ij over j with g_j = g_i; g = place and sector, w_ij = trust_ij · certainty_ij',
    id: 'rata-rata i dari Σ w_ij untuk j dengan g_j = g_i; g = tempat dan bidang usaha, w_ij = kepercayaan_ij · kepastian_ij',
  },
  unit: 'summed strength',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [PUTNAM, KRACKHARDT],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return meanOf(reading.strengths().bonding, reading.home().firms);
  },
});

/** Strength across circles. */
export const bridging = defineMeasure({
  name: 'bridging',
  title: { en: 'Bridging', id: 'Penjembatan (bridging)' },
  summary: {
    en: 'Summed strength of an UMKM’s ties to firms of other places or other lines of business, mean over UMKM.',
    id: 'Jumlah kekuatan ikatan UMKM dengan usaha kota lain atau jenis lain, rata-rata UMKM.',
  },
  formula: {
    en: 'mean over i of Σ w_ij over j with g_j ≠ g_i; g = place and sector, w_ij = trust_ij · certainty_ij',
    id: 'rata-rata i dari Σ w_ij untuk j dengan g_j ≠ g_i; g = tempat dan bidang usaha, w_ij = kepercayaan_ij · kepastian_ij',
  },
  unit: 'summed strength',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [PUTNAM, KRACKHARDT],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return meanOf(reading.strengths().bridging, reading.home().firms);
  },
});

/** Strength upwards. The agency is no firm and has no ties; whom it reaches is `left-out-share`. */
export const linking = defineMeasure({
  name: 'linking',
  title: { en: 'Linking', id: 'Penghubung (linking)' },
  summary: {
    en: 'Summed strength times trust of an UMKM’s ties to large firms (by role, or by law from sales), mean over UMKM. May overlap with bonding and bridging.',
    id: 'Jumlah kekuatan kali kepercayaan ikatan UMKM dengan usaha besar (menurut peran atau penjualan), rata-rata UMKM. Dapat bertumpang dengan pengikat dan penjembatan.',
  },
  formula: {
    en: 'mean over i of Σ w_ij · trust_ij over large j; w_ij = trust_ij · certainty_ij',
    id: 'rata-rata i dari Σ w_ij · kepercayaan_ij untuk j usaha besar; w_ij = kepercayaan_ij · kepastian_ij',
  },
  unit: 'summed strength',
  range: [0, Number.POSITIVE_INFINITY],
  family: 'structure',
  better: 'higher',
  sources: [WOOLCOCK],
  cost: 'cheap',
  of(world) {
    const reading = readingOf(world);
    return meanOf(reading.strengths().linking, reading.home().firms);
  },
});
