import { z } from 'zod';
import { firmDistanceKm } from '../model/distance.js';
import { meet } from '../model/encounter.js';
import type { Frozen } from '../model/frozen.js';
import { needOf } from '../model/tie.js';
import { roles, type World } from '../model/world.js';
import { findTie, NONE } from '../network/ties.js';
import { choice, choices, count, idr, km, number, share } from '../quantity/index.js';
import { bits, type Stream } from '../random/draw.js';
import { clientsOf, lotOfFirm } from './clients.js';
import { inOrder } from './foremost.js';
import { type Desk, definePolicy } from './policy.js';
import { reach } from './reach.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  quota: count({
    default: 60, min: 0, max: 1e6, unit: 'firms per year', provenance: 'assumption', source: { en: 'judgement: three business meetings of twenty firms', id: 'perkiraan: tiga temu bisnis, masing-masing dua puluh usaha' },
    en: 'Small firms introduced in a year', id: 'UMKM yang diperkenalkan per tahun',
  }),
  week: count({
    default: 12, min: 0, max: 51, unit: 'week of the year', provenance: 'assumption', source: 'judgement',
    en: 'Week of the introductions', id: 'Minggu perkenalan',
  }),
  buyers: count({
    default: 2, min: 1, max: 50, unit: 'firms', provenance: 'assumption', source: { en: 'judgement: as many as at the event', id: 'perkiraan: sebanyak pada kegiatan tahunan' },
    en: 'Buyers each small firm is introduced to', id: 'Pembeli yang diperkenalkan kepada tiap UMKM',
  }),
  roles: choices(['buyer', 'large'], {
    default: ['buyer'], provenance: 'study', source: { en: 'firms prefer local buyers and distributors for lasting relations', id: 'untuk hubungan berkelanjutan, pelaku usaha lebih menyukai pembeli dan distributor lokal' },
    en: 'To whom: buyers and distributors, large firms', id: 'Kepada siapa: pembeli dan distributor, usaha besar',
  }),
  within: km({
    default: 20, min: 0, max: 20000, provenance: 'assumption', source: { en: 'local, because easier to watch; size: judgement', id: 'lokal, karena lebih mudah diawasi; besaran: perkiraan' },
    en: 'Greatest distance to a buyer', id: 'Jarak terjauh ke pembeli',
  }),
  matching: choice(['same-sector', 'complementary', 'nearest', 'random'], {
    default: 'same-sector', provenance: 'study', source: { en: 'the local segment of a product is clearer', id: 'pangsa pasar lokal suatu produk lebih jelas' },
    en: 'Which buyers: of the same line, with most mutual need, the nearest, or any', id: 'Pembeli mana: sebidang, paling saling membutuhkan, terdekat, atau acak',
  }),
  first: choice(['random', 'left-out', 'best-product'], {
    default: 'random', provenance: 'assumption', source: 'judgement',
    en: 'Which small firms first: by lot, those the agency has reached least, or those with the best product',
    id: 'UMKM mana dulu: undian, yang paling jarang dijangkau dinas, atau yang produknya terbaik',
  }),
  acceptance: share({
    default: 0.7, provenance: 'assumption', source: { en: 'judgement: above that of a chance meeting, for both know why they meet', id: 'perkiraan: di atas pertemuan kebetulan, karena keduanya tahu mengapa mereka bertemu' },
    en: 'Chance that two averagely skilled firms begin a tie', id: 'Peluang dua usaha dengan kecakapan rata-rata menjalin ikatan',
  }),
  costPerIntroduction: idr({
    default: 150e3, min: 0, max: 1e10, unit: 'IDR per introduction', provenance: 'assumption', source: { en: 'judgement: lunch, room and fares in town for two', id: 'perkiraan: makan siang, ruang, dan ongkos di dalam kota untuk dua orang' },
    en: 'Price of an introduction', id: 'Biaya satu perkenalan',
  }),
  costPerKm: idr({
    default: 2000, min: 0, max: 1e7, unit: 'IDR per introduction and km', provenance: 'assumption', source: { en: 'judgement: fares, as for the event', id: 'perkiraan: ongkos perjalanan, seperti pada kegiatan tahunan' },
    en: 'Further price per km between the two', id: 'Biaya tambahan per km',
  }),
  daysPerIntroduction: number({
    default: 0.25, min: 0, max: 100, unit: 'officer days', provenance: 'assumption', source: { en: 'judgement: finding, inviting, being there', id: 'perkiraan: mencari, mengundang, mendampingi' },
    en: 'Officers’ days for an introduction', id: 'Hari kerja petugas tiap perkenalan',
  }),
});

/** The agency introduces small firms to buyers and distributors near by, whom they can watch. */
export const buyerMatching = definePolicy({
  name: 'buyer-matching',
  title: { en: 'Buyer matching', id: 'Temu pembeli lokal' },
  summary: {
    en: 'The agency introduces small firms to local buyers and distributors.',
    id: 'Dinas memperkenalkan UMKM kepada pembeli dan distributor lokal.',
  },
  sources: ['Yuliansyah, Hermawan & Adiono (about 2013)', 'Bernard, Moxnes & Saito 2019'],
  params,
  intensity: 'quota',
  intervene(world, params, desk) {
    if (params.quota === 0 || desk.week !== params.week) return;
    const sellers = chosenSellers(world, params, desk);
    const buyers = buyersOf(world, params);
    if (sellers.length === 0) return desk.giveUp();
    const matching = desk.stream('matching');
    for (const seller of sellers) {
      const matched = matchedBuyers(world, params, matching, seller, buyers);
      if (matched.length === 0) desk.giveUp();
      for (const buyer of matched) introduce(world, params, desk, seller, buyer);
    }
  },
});

type Params = Frozen<z.infer<typeof params>>;

function chosenSellers(world: World, params: Params, desk: Desk): number[] {
  const { reached, quality } = world.firms;
  const rank = (firm: number) => {
    if (params.first === 'left-out') return reached[firm] as number;
    return params.first === 'best-product' ? -(quality[firm] as number) : 0;
  };
  const clients = clientsOf(world, desk, () => true);
  return inOrder(clients, rank, lotOfFirm(world, desk.stream('sellers')), params.quota);
}

function buyersOf(world: World, params: Params): number[] {
  const { role, count } = world.firms;
  const wanted = params.roles.map((name) => roles.indexOf(name));
  const buyers: number[] = [];
  for (let firm = 0; firm < count; firm++) if (wanted.includes(role[firm] as number)) buyers.push(firm);
  return buyers;
}

/** The buyers in reach that the seller does not know and that fit it best; draws decide among equals. */
function matchedBuyers(
  world: World,
  params: Params,
  stream: Stream,
  seller: number,
  buyers: readonly number[],
): number[] {
  const { firms, adjacency } = world;
  const isOpen = (buyer: number) =>
    firmDistanceKm(world, seller, buyer) <= params.within && findTie(adjacency, seller, buyer) === NONE;
  const rank = rankBy(world, params.matching, seller);
  const lot = (buyer: number) => bits(stream, firms.key[seller] as number, firms.key[buyer] as number, 0);
  return inOrder(buyers, rank, lot, params.buyers, isOpen);
}

/** Which buyers come first: the lowest. */
function rankBy(world: World, matching: Params['matching'], seller: number): (buyer: number) => number {
  const { sector } = world.firms;
  if (matching === 'same-sector') return (buyer) => (sector[buyer] === sector[seller] ? 0 : 1);
  if (matching === 'complementary') {
    return (buyer) => -needOf(world, seller, buyer) - needOf(world, buyer, seller);
  }
  return matching === 'nearest' ? (buyer) => firmDistanceKm(world, seller, buyer) : () => 0;
}

/** The two meet before the agency’s eyes; whether a tie comes of it is theirs to decide. */
function introduce(world: World, params: Params, desk: Desk, seller: number, buyer: number): void {
  const costIdr = Math.round(
    params.costPerIntroduction + params.costPerKm * firmDistanceKm(world, seller, buyer),
  );
  if (!desk.pay(costIdr, params.daysPerIntroduction)) return;
  const tie = meet(world, seller, buyer, 'matching', desk.stream('meeting'), params.acceptance, false);
  if (tie === NONE) reach(world, seller);
  else desk.record(tie, seller, 'matching');
}
