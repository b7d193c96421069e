import { z } from 'zod';
import { firmDistanceKm } from '../model/distance.js';
import { deal } from '../model/exchange.js';
import type { Frozen } from '../model/frozen.js';
import { needOf } from '../model/tie.js';
import type { World } from '../model/world.js';
import { ENDED, NONE, type Side } from '../network/ties.js';
import { choice, count, idr, km, number, share, weeks } from '../quantity/index.js';
import { type Stream, uniform } from '../random/draw.js';
import { clientTieTest, countReached, lotOfTie } from './clients.js';
import { Foremost } from './foremost.js';
import { type Desk, definePolicy } from './policy.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  quota: count({
    default: 20, min: 0, max: 1e6, unit: 'deals per year', provenance: 'assumption', source: { en: 'judgement: half of the introductions of one event', id: 'perkiraan: setengah dari perkenalan pada satu kegiatan' },
    en: 'First deals that are subsidised in a year', id: 'Transaksi pertama yang disubsidi per tahun',
  }),
  interval: weeks({
    default: 4, min: 1, max: 260, provenance: 'assumption', source: { en: 'judgement: applications are looked at monthly', id: 'perkiraan: permohonan diperiksa tiap bulan' },
    en: 'Time between rounds', id: 'Selang waktu antarputaran',
  }),
  fresh: weeks({
    default: 26, min: 1, max: 520, provenance: 'assumption', source: { en: 'judgement: half a year', id: 'perkiraan: setengah tahun' },
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
    default: 6000, min: 0, max: 20000, provenance: 'assumption', source: { en: 'judgement: the whole country', id: 'perkiraan: seluruh Indonesia' },
    en: 'Greatest distance between the two', id: 'Jarak terjauh antarmitra',
  }),
  value: idr({
    default: 5e6, min: 0, max: 1e12, unit: 'IDR per deal', provenance: 'assumption', source: { en: 'judgement: two weeks’ sales of a micro firm with Rp 120 million a year', id: 'perkiraan: penjualan dua minggu usaha mikro yang menjual Rp 120 juta setahun' },
    en: 'Value of a first deal', id: 'Nilai transaksi pertama',
  }),
  subsidy: share({
    default: 0.3, provenance: 'assumption', source: { en: 'judgement: about the cost of sample, packing and freight', id: 'perkiraan: kira-kira biaya contoh barang, pengemasan, dan pengiriman' },
    en: 'Part of the value that the agency pays', id: 'Bagian nilai yang ditanggung dinas',
  }),
  daysPerDeal: number({
    default: 0.5, min: 0, max: 100, unit: 'officer days', provenance: 'assumption', source: { en: 'judgement: checking and paying out', id: 'perkiraan: memeriksa dan membayarkan' },
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
  intervene(world, params, desk) {
    const { done } = world.agency.accounts[desk.index]!;
    const open = params.quota - done;
    if (open <= 0 || !desk.isDue(params.interval)) return;
    const pairs = chosenPairs(world, params, desk, open);
    if (pairs.length === 0) return desk.giveUp();
    const costIdr = Math.round(params.subsidy * params.value);
    for (const [index, tie] of pairs.entries()) {
      if (!desk.pay(costIdr, params.daysPerDeal, done + index + 1)) continue;
      world.ties.hasSeedDeal[tie] = 1;
      deal(world, tie, desk.stream('deal'), params.value);
      countReached(world, desk, tie);
    }
  },
});

type Params = Frozen<z.infer<typeof params>>;

/** Freshly introduced pairs that have not been in contact on their own since and are both willing at this price. */
function chosenPairs(world: World, params: Params, desk: Desk, atMost: number): number[] {
  const { endsAt, record, lastOwnAt, hasSeedDeal, count } = world.ties;
  const willing = desk.lastingStream('willing');
  const isClientTie = clientTieTest(world, desk, params.within);
  const pairs = new Foremost<number>({
    atMost,
    draw: lotOfTie(world, desk.stream('pairs')),
    isEligible: (tie) => isClientTie(tie) && areWilling(world, params, willing, tie),
  });
  const rank = rankBy(world, params.first);
  const freshFrom = world.tick - params.fresh;
  const isForAny = params.pool === 'any';
  for (let tie = 0; tie < count; tie++) {
    if (record[tie] === NONE && !isForAny) continue;
    if (endsAt[tie] === ENDED || hasSeedDeal[tie] === 1) continue;
    const since = introducedAt(world, tie);
    if (since < freshFrom || (lastOwnAt[tie] as number) > since) continue;
    pairs.offer(tie, rank(tie));
  }
  return pairs.inOrder();
}

/** Which pairs come first: the lowest. */
function rankBy(world: World, first: Params['first']): (tie: number) => number {
  const { first: one, second: other } = world.ties;
  if (first === 'random') return () => 0;
  const of = first === 'nearest' ? firmDistanceKm : lackOfNeed;
  return (tie) => of(world, one.firm[tie] as number, other.firm[tie] as number);
}

/** The less the two need each other, the higher. */
function lackOfNeed(world: World, ego: number, alter: number): number {
  return -needOf(world, ego, alter) - needOf(world, alter, ego);
}

function introducedAt(world: World, tie: number): number {
  const record = world.ties.record[tie] as number;
  return (record === NONE ? world.ties.metAt[tie] : world.agency.introductions.madeAt[record]) as number;
}

/** The subsidy removes its share of each one’s unwillingness; who was unwilling stays so while nothing else changes. */
function areWilling(world: World, params: Params, stream: Stream, tie: number): boolean {
  const { first, second } = world.ties;
  const { key } = world.firms;
  const isWilling = (giver: Side, receiver: Side) => {
    const willing = world.rules.willingness(world, tie, giver, receiver, false);
    const [from, to] = [giver.firm[tie] as number, receiver.firm[tie] as number];
    const draw = uniform(stream, key[from] as number, key[to] as number, 0);
    return draw < willing + (1 - willing) * params.subsidy;
  };
  return isWilling(first, second) && isWilling(second, first);
}
