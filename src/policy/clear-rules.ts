import { z } from 'zod';
import { isAssociationAlive } from '../model/association.js';
import type { Frozen } from '../model/frozen.js';
import { agreePattern } from '../model/tie.js';
import type { Pattern, World } from '../model/world.js';
import { ENDED } from '../network/ties.js';
import { choice, count, idr, km, number, share } from '../quantity/index.js';
import { clientTieTest, countReached, lotOfTie } from './clients.js';
import { Foremost } from './foremost.js';
import { bestPattern, type Offer, offerOf, offersByRoles, rolesOf } from './pattern-fit.js';
import { type Desk, definePolicy } from './policy.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  quota: count({
    default: 50, min: 0, max: 1e6, unit: 'pairs per year', provenance: 'assumption', source: { en: 'judgement: one a week', id: 'perkiraan: satu tiap minggu' },
    en: 'Pairs that agree on a pattern in a year', id: 'Pasangan usaha yang menyepakati pola per tahun',
  }),
  week: count({
    default: 34, min: 0, max: 51, unit: 'week of the year', provenance: 'assumption', source: { en: 'judgement: some weeks after the yearly event', id: 'perkiraan: beberapa minggu setelah kegiatan tahunan' },
    en: 'Week of the year in which patterns are agreed', id: 'Minggu penyepakatan pola',
  }),
  patterns: z.array(z.string().meta({ reference: 'pattern' })).min(1).optional().meta({
    unit: 'names of patterns', provenance: 'study', source: { en: 'without it, the whole catalogue of the world', id: 'tanpa isian, seluruh katalog pada dunia itu' },
    summary: { en: 'Which patterns of the catalogue the agency offers', id: 'Pola mana dari katalog yang ditawarkan dinas' },
  }),
  rule: choice(['fit-to-pair', 'first-that-can'], {
    default: 'fit-to-pair', provenance: 'study', source: { en: 'the study advises to fit the pattern to potential, condition and line of business', id: 'penelitian awal menyarankan pola yang sesuai dengan potensi, kondisi, dan bidang usaha' },
    en: 'How a pattern is found: the one that fits the pair best, or the first in the catalogue that the two may hold',
    id: 'Cara memilih pola: yang paling cocok bagi pasangan, atau yang pertama boleh mereka pegang',
  }),
  leastFit: share({
    default: 0.1, provenance: 'assumption', source: 'judgement',
    en: 'Fit below which no pattern is proposed', id: 'Kecocokan terendah agar pola diusulkan',
  }),
  within: km({
    default: 6000, min: 0, max: 20000, provenance: 'assumption', source: { en: 'judgement: the whole country', id: 'perkiraan: seluruh Indonesia' },
    en: 'Greatest distance between the two', id: 'Jarak terjauh antarmitra',
  }),
  clarity: share({
    default: 0.8, provenance: 'assumption', source: 'direction: Grootaert & van Bastelaer; size: judgement',
    en: 'Clarity of the rules that the agency publishes', id: 'Kejelasan aturan yang diterbitkan dinas',
  }),
  publicationCost: idr({
    default: 30e6, min: 0, max: 1e12, provenance: 'assumption', source: { en: 'judgement: drafting, two consultations, printing', id: 'perkiraan: penyusunan naskah, dua kali konsultasi, pencetakan' },
    en: 'Cost of drafting and publishing the rules, once', id: 'Biaya menyusun dan menerbitkan aturan, sekali',
  }),
  yearlyCost: idr({
    default: 5e6, min: 0, max: 1e12, unit: 'IDR per year', provenance: 'assumption', source: { en: 'judgement: one day a year for explaining them, print', id: 'perkiraan: satu hari setahun untuk sosialisasi, dan cetakan' },
    en: 'Cost of keeping them known, each later year', id: 'Biaya sosialisasi aturan tiap tahun berikutnya',
  }),
  publicationDays: number({
    default: 20, min: 0, max: 10000, unit: 'officer days', provenance: 'assumption', source: 'judgement',
    en: 'Officers’ days for publishing, in the first year; a quarter of them later', id: 'Hari kerja petugas untuk penerbitan, tahun pertama; seperempatnya kemudian',
  }),
  costPerAgreement: idr({
    default: 150e3, min: 0, max: 1e10, unit: 'IDR per pair', provenance: 'assumption', source: { en: 'judgement: a sitting with refreshments, papers and stamps', id: 'perkiraan: satu pertemuan dengan konsumsi, berkas, dan meterai' },
    en: 'Price of an informal agreement', id: 'Biaya satu kesepakatan informal',
  }),
  costPerFormalAgreement: idr({
    default: 600e3, min: 0, max: 1e10, unit: 'IDR per pair', provenance: 'assumption', source: { en: 'judgement: as informal, and a contract legalised by a notary', id: 'perkiraan: seperti yang informal, ditambah kontrak yang disahkan notaris' },
    en: 'Price of a formal agreement', id: 'Biaya satu kesepakatan formal',
  }),
  daysPerAgreement: number({
    default: 0.5, min: 0, max: 100, unit: 'officer days', provenance: 'assumption', source: { en: 'judgement: a sitting of half a day', id: 'perkiraan: satu pertemuan setengah hari' },
    en: 'Officers’ days for an agreement', id: 'Hari kerja petugas tiap kesepakatan',
  }),
});

/** The agency lays down clear rules and helps pairs to agree on a pattern of partnership that fits them. */
export const clearRules = definePolicy({
  name: 'clear-rules',
  title: { en: 'Clear rules', id: 'Aturan yang jelas' },
  summary: {
    en: 'The agency publishes clear rules and helps pairs of firms to agree on a fitting partnership pattern.',
    id: 'Dinas menerbitkan aturan yang jelas dan membantu pasangan usaha menyepakati pola kemitraan yang cocok.',
  },
  sources: [
    'UU 20/2008',
    'Grootaert & van Bastelaer, in the founding study',
    'Yuliansyah, Hermawan & Adiono (about 2013)',
  ],
  params,
  intensity: 'quota',
  intervene(world, params, desk) {
    if (params.quota === 0 || desk.week !== params.week) return;
    if (!publish(world, params, desk)) return;
    const proposals = proposalsOf(world, params, desk);
    if (proposals.length === 0) return desk.giveUp();
    for (const { tie, pattern } of proposals) {
      const costIdr = pattern.isFormal ? params.costPerFormalAgreement : params.costPerAgreement;
      if (!desk.pay(costIdr, params.daysPerAgreement)) continue;
      agreePattern(world, tie, pattern);
      countReached(world, desk, tie);
    }
  },
});

type Params = Frozen<z.infer<typeof params>>;

/**
 * Publishes the rules, and in later years makes them known again; associations take them over. Gives back whether
 * there are published rules, which stay when there is no money to explain them.
 */
function publish(world: World, params: Params, desk: Desk): boolean {
  const { agency } = world;
  const isPublished = agency.ruleClarity >= params.clarity;
  const costIdr = isPublished ? params.yearlyCost : params.publicationCost;
  if (!desk.pay(costIdr, isPublished ? params.publicationDays / 4 : params.publicationDays))
    return isPublished;
  agency.ruleClarity = Math.max(agency.ruleClarity, params.clarity);
  for (const association of world.associations) {
    if (isAssociationAlive(association)) association.clarity = Math.max(association.clarity, params.clarity);
  }
  return true;
}

interface Proposal {
  readonly tie: number;
  readonly pattern: Pattern;
  readonly fit: number;
}

/** The pairs without a pattern that one fits best, as many as the quota, and which. */
function proposalsOf(world: World, params: Params, desk: Desk): Proposal[] {
  const { endsAt, pattern: patternOf, count } = world.ties;
  const patterns = world.plan.patterns.filter(
    ({ name }) => !params.patterns || params.patterns.includes(name),
  );
  const offers = offersByRoles(patterns.map(offerOf));
  const isFitted = params.rule === 'fit-to-pair';
  const lot = lotOfTie(world, desk.stream('pairs'));
  const isClientTie = clientTieTest(world, desk, params.within);
  const proposals = new Foremost<Proposal>({
    atMost: params.quota,
    draw: ({ tie }) => lot(tie),
    isEligible: ({ tie }) => isClientTie(tie),
    lastRank: -params.leastFit,
  });
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED || patternOf[tie] !== 0) continue;
    const open = offers[rolesOf(world, tie)]!;
    const proposed = isFitted ? bestPattern(world, tie, open, -proposals.lastRank) : firstPattern(open);
    if (proposed) proposals.offer({ tie, ...proposed }, -proposed.fit);
  }
  return proposals.inOrder();
}

/** The first of the patterns that the two may hold, whether or not it fits them. */
function firstPattern([first]: readonly Offer[]) {
  return first && { pattern: first.pattern, fit: 1 };
}
