import { z } from 'zod';
import { firmDistanceKm } from '../model/distance.js';
import { meet } from '../model/encounter.js';
import { contact } from '../model/exchange.js';
import type { Frozen } from '../model/frozen.js';
import { agreePattern, mediate, needOf, trustOf } from '../model/tie.js';
import type { World } from '../model/world.js';
import { ENDED, NONE } from '../network/ties.js';
import { choice, choices, count, idr, km, number, share, weeks } from '../quantity/index.js';
import { type Stream, uniform } from '../random/draw.js';
import { clientTest, clientTieTest, countReached, lotOfTie } from './clients.js';
import { Foremost } from './foremost.js';
import { type FirmPair, partedPairs } from './parted-pairs.js';
import { type Desk, definePolicy } from './policy.js';
import { reach } from './reach.js';
import { lastContactAt } from './signal.js';

// biome-ignore format: a parameter a paragraph
const visit = z.strictObject({
  effect: share({
    default: 0.9, provenance: 'assumption', source: { en: 'judgement: who is called on in the workshop is there', id: 'perkiraan: yang didatangi di bengkelnya ada di tempat' },
    en: 'Chance that a visit brings the two together', id: 'Peluang kunjungan mempertemukan keduanya',
  }),
  within: km({
    default: 60, min: 0, max: 20000, provenance: 'assumption', source: { en: 'judgement: there and back in a day; Surabaya is at 46 km', id: 'perkiraan: pergi-pulang dalam sehari; Surabaya berjarak 46 km' },
    en: 'Distance between the two up to which they are visited; beyond it they are called', id: 'Jarak antarmitra yang masih dikunjungi; lebih jauh ditelepon',
  }),
  perDay: number({
    default: 4, min: 0.1, max: 1000, unit: 'pairs per officer day', provenance: 'assumption', source: { en: 'judgement: an hour and a half a visit, in town', id: 'perkiraan: satu setengah jam tiap kunjungan, di dalam kota' },
    en: 'Pairs an officer can visit in a day', id: 'Pasangan usaha yang dapat dikunjungi seorang petugas per hari',
  }),
  kmPerDay: number({
    default: 400, min: 1, max: 100000, unit: 'km per officer day', provenance: 'assumption', source: { en: 'judgement: distance to the partner that costs another day there and back', id: 'perkiraan: jarak ke mitra yang memakan satu hari lagi pergi-pulang' },
    en: 'Distance between the two that costs one more day', id: 'Jarak antarmitra yang menambah satu hari kerja',
  }),
  cost: idr({
    default: 50e3, min: 0, max: 1e9, unit: 'IDR per pair', provenance: 'assumption', source: { en: 'judgement: daily allowance of an officer in town, shared by four visits, and fuel', id: 'perkiraan: uang harian petugas di dalam kota, dibagi empat kunjungan, dan bahan bakar' },
    en: 'Price of a visit', id: 'Biaya sekali kunjungan',
  }),
  costPerKm: idr({
    default: 3000, min: 0, max: 1e7, unit: 'IDR per km', provenance: 'assumption', source: { en: 'judgement: fares and lodging there and back', id: 'perkiraan: ongkos dan penginapan pergi-pulang' },
    en: 'Further price per km between the two', id: 'Biaya tambahan per km jarak antarmitra',
  }),
});

// biome-ignore format: a parameter a paragraph
const phone = z.strictObject({
  effect: share({
    default: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Chance that a call brings the two together', id: 'Peluang telepon mempertemukan keduanya',
  }),
  perDay: number({
    default: 16, min: 0.1, max: 1000, unit: 'pairs per officer day', provenance: 'assumption', source: { en: 'judgement: half an hour for two calls and a note', id: 'perkiraan: setengah jam untuk dua panggilan telepon dan satu catatan' },
    en: 'Pairs an officer can call in a day', id: 'Pasangan usaha yang dapat ditelepon seorang petugas per hari',
  }),
  cost: idr({
    default: 5000, min: 0, max: 1e9, unit: 'IDR per pair', provenance: 'assumption', source: { en: 'judgement: two calls, one long-distance', id: 'perkiraan: dua panggilan telepon, satu di antaranya interlokal' },
    en: 'Price of a call', id: 'Biaya sekali telepon',
  }),
});

// biome-ignore format: a parameter a paragraph
const messagingGroup = z.strictObject({
  effect: share({
    default: 0.25, provenance: 'assumption', source: { en: 'judgement; Vega-Redondo et al. 2019: virtual groups reach fewer than meetings do', id: 'perkiraan; Vega-Redondo et al. 2019: kelompok daring menjangkau lebih sedikit daripada pertemuan' },
    en: 'Chance that a message in a group brings the two together', id: 'Peluang pesan grup mempertemukan keduanya',
  }),
  perDay: number({
    default: 80, min: 0.1, max: 10000, unit: 'pairs per officer day', provenance: 'assumption', source: { en: 'judgement: one message reaches many; answers take time', id: 'perkiraan: satu pesan menjangkau banyak orang; menjawabnya perlu waktu' },
    en: 'Pairs an officer can look after in a day', id: 'Pasangan usaha yang dapat dilayani seorang petugas per hari',
  }),
  cost: idr({
    default: 500, min: 0, max: 1e9, unit: 'IDR per pair', provenance: 'assumption', source: { en: 'judgement: text messages or data', id: 'perkiraan: pulsa pesan singkat atau paket data' },
    en: 'Price of a message', id: 'Biaya sekali pesan',
  }),
});

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  interval: weeks({
    default: 13, min: 1, max: 260, provenance: 'assumption', source: { en: 'judgement: quarterly, as agencies report; monthly in Cai & Szeidl 2018', id: 'perkiraan: tiap triwulan, seperti laporan dinas; tiap bulan dalam Cai & Szeidl 2018' },
    en: 'Time between rounds', id: 'Selang waktu antarputaran',
  }),
  quota: count({
    default: 40, min: 0, max: 1e6, unit: 'pairs per round', provenance: 'assumption', source: { en: 'judgement: the introductions of one event', id: 'perkiraan: sebanyak perkenalan pada satu kegiatan' },
    en: 'Pairs followed up in a round', id: 'Pasangan usaha yang ditindaklanjuti tiap putaran',
  }),
  officerDays: number({
    default: 200, min: 0, max: 1e6, unit: 'days per year', provenance: 'assumption', source: { en: 'judgement: one officer', id: 'perkiraan: satu petugas' },
    en: 'Officers’ days a year that follow-up may take', id: 'Hari kerja petugas per tahun untuk tindak lanjut',
  }),
  channel: choice(['visit', 'phone', 'messaging-group'], {
    default: 'visit', provenance: 'assumption', source: { en: 'judgement: pendampingan means an officer comes by', id: 'perkiraan: pendampingan berarti petugas datang berkunjung' },
    en: 'How the agency follows up: by visits, by phone, or with messages to a group', id: 'Cara tindak lanjut: kunjungan, telepon, atau pesan grup',
  }),
  visit: visit.meta({ summary: { en: 'Follow-up by visits', id: 'Tindak lanjut dengan kunjungan' } }).prefault({}),
  phone: phone.meta({ summary: { en: 'Follow-up by phone', id: 'Tindak lanjut lewat telepon' } }).prefault({}),
  messagingGroup: messagingGroup.meta({ summary: { en: 'Follow-up in messaging groups', id: 'Tindak lanjut dalam grup pesan' } }).prefault({}),
  whom: choice(['all-introduced', 'ties-at-risk', 'most-promising'], {
    default: 'ties-at-risk', provenance: 'assumption', source: 'judgement',
    en: 'Whom first: all introduced pairs in turn, ties silent for longest, or ties of most trust and mutual need',
    id: 'Siapa dulu: semua pasangan yang diperkenalkan bergiliran, ikatan yang paling lama sepi, atau yang paling menjanjikan',
  }),
  pool: choice(['introduced', 'introduced-first', 'any'], {
    default: 'introduced-first', provenance: 'assumption', source: 'judgement',
    en: 'Among which ties: those the agency introduced, those first and then any other, or any tie of a small firm of its city',
    id: 'Di antara ikatan mana: yang diperkenalkan dinas, itu dulu lalu yang lain, atau ikatan UMKM mana pun di kotanya',
  }),
  silence: weeks({
    default: 13, min: 1, max: 520, provenance: 'assumption', source: { en: 'judgement: a quarter without contact', id: 'perkiraan: satu triwulan tanpa kontak' },
    en: 'Time without contact after which a tie counts as at risk', id: 'Lama tanpa kontak sehingga ikatan dianggap terancam',
  }),
  within: km({
    default: 6000, min: 0, max: 20000, provenance: 'assumption', source: { en: 'judgement: the whole country', id: 'perkiraan: seluruh Indonesia' },
    en: 'Greatest distance between the two', id: 'Jarak terjauh antarmitra',
  }),
  does: choices(['remind', 'mediate', 'renew', 'reunite'], {
    default: ['remind', 'mediate', 'renew'], provenance: 'assumption', source: { en: 'judgement: what pendampingan does', id: 'perkiraan: demikianlah pendampingan berlangsung' },
    en: 'What it does: reminds the two of each other, mediates after refusals, renews the memorandum, brings introduced pairs whose tie has ended together again while there is quota left',
    id: 'Apa yang dilakukan: mengingatkan, menengahi setelah penolakan, memperbarui nota kesepakatan, mempertemukan kembali pasangan yang ikatannya sudah putus selama kuota masih ada',
  }),
  acceptance: share({
    default: 0.7, provenance: 'assumption', source: { en: 'judgement: as in buyer matching; both know why they meet', id: 'perkiraan: seperti pada temu pembeli; keduanya tahu mengapa mereka bertemu' },
    en: 'Chance that two averagely skilled firms brought together again begin a new tie', id: 'Peluang dua usaha dengan kecakapan rata-rata yang dipertemukan kembali menjalin ikatan baru',
  }),
  forgiveness: share({
    default: 0.3, provenance: 'assumption', source: { en: 'judgement; sign: Schweitzer, Hershey & Bradlow 2006 (trust can be repaired where there was no deceit)', id: 'perkiraan; arah: Schweitzer, Hershey & Bradlow 2006 (kepercayaan dapat dipulihkan bila tidak ada penipuan)' },
    en: 'Part of the bad experience that mediation puts right', id: 'Bagian pengalaman buruk yang dipulihkan oleh mediasi',
  }),
  renewBefore: weeks({
    default: 13, min: 0, max: 520, provenance: 'assumption', source: { en: 'judgement: one round ahead', id: 'perkiraan: satu putaran sebelumnya' },
    en: 'Time before it lapses from which an agreement is renewed', id: 'Waktu sebelum berakhir untuk memperbarui kesepakatan',
  }),
  renewalCost: idr({
    default: 50e3, min: 0, max: 1e9, unit: 'IDR per renewal', provenance: 'assumption', source: { en: 'judgement: papers and stamps', id: 'perkiraan: berkas dan meterai' },
    en: 'Price of a renewal', id: 'Biaya pembaruan nota kesepakatan',
  }),
});

/** The agency keeps looking after pairs of firms: it reminds, mediates and renews (the founding study’s missing step). */
export const regularFollowUp = definePolicy({
  name: 'regular-follow-up',
  title: { en: 'Regular follow-up', id: 'Tindak lanjut rutin' },
  summary: {
    en: 'The agency regularly contacts pairs of firms, reminds them of each other, mediates and renews agreements.',
    id: 'Dinas secara rutin menghubungi pasangan usaha, mengingatkan, menengahi, dan memperbarui kesepakatan.',
  },
  sources: [
    'Yuliansyah, Hermawan & Adiono (about 2013)',
    'Cai & Szeidl 2018',
    'Brooks, Donovan & Johnson 2018',
  ],
  params,
  intensity: 'quota',
  intervene(world, params, desk) {
    if (params.quota === 0 || !desk.isDue(params.interval)) return;
    const tied = chosenPairs(world, params, desk);
    const left = params.does.includes('reunite') ? params.quota - tied.length : 0;
    const parted = left > 0 ? partedPairs(world, desk, params.within, left) : [];
    if (tied.length + parted.length === 0) return desk.giveUp();
    const streams = { reached: desk.stream('reached'), contact: desk.stream('contact') };
    for (const tie of tied) {
      const { channel, costIdr, days } = priceOf(world, params, pairOf(world, tie));
      const renewal = isRenewalDue(world, params, tie) ? params.renewalCost : 0;
      if (isAffordable(world, params, desk, costIdr + renewal, days))
        followUp(world, params, desk, tie, channel.effect, streams);
    }
    for (const pair of parted) {
      const { channel, costIdr, days } = priceOf(world, params, pair);
      if (isAffordable(world, params, desk, costIdr, days))
        reunite(world, params, desk, pair, channel.effect, streams);
    }
  },
});

type Params = Frozen<z.infer<typeof params>>;

/** Whom the round is for, as many as the quota, first those that matter most. */
function chosenPairs(world: World, params: Params, desk: Desk): number[] {
  const { endsAt, record, count } = world.ties;
  const { whom, quota } = params;
  const choice = {
    atMost: quota,
    draw: lotOfTie(world, desk.stream('pairs')),
    isEligible: clientTieTest(world, desk, params.within),
    ...(whom === 'ties-at-risk' ? { lastRank: world.tick - params.silence } : {}),
  };
  const rank = rankBy(world, whom);
  const pool = whom === 'all-introduced' ? 'introduced' : params.pool;
  const introduced = new Foremost<number>(choice);
  const others = pool === 'introduced-first' ? new Foremost<number>(choice) : undefined;
  const rest = pool === 'any' ? introduced : others;
  for (let tie = 0; tie < count; tie++) {
    if (endsAt[tie] === ENDED) continue;
    const chosen = record[tie] === NONE ? rest : introduced;
    chosen?.offer(tie, rank(tie));
  }
  const first = introduced.inOrder();
  return others ? first.concat(others.inOrder()).slice(0, quota) : first;
}

/** What has the lowest comes first: who was silent or left alone for longest, by tick, or who promises most. */
function rankBy(world: World, whom: Params['whom']): (tie: number) => number {
  const { ties, agency } = world;
  const { record, first, second } = ties;
  if (whom === 'ties-at-risk') return (tie) => lastContactAt(ties, tie);
  if (whom === 'all-introduced') {
    const { madeAt, roundAt } = agency.introductions;
    return (tie) =>
      Math.max(madeAt[record[tie] as number] as number, roundAt[record[tie] as number] as number);
  }
  return (tie) => {
    const ego = first.firm[tie] as number;
    const alter = second.firm[tie] as number;
    const trust = trustOf(world, tie, first) + trustOf(world, tie, second);
    return -trust * (needOf(world, ego, alter) + needOf(world, alter, ego));
  };
}

function pairOf({ ties: { first, second } }: World, tie: number): FirmPair {
  return { ego: first.firm[tie] as number, alter: second.firm[tie] as number };
}

/** By which channel a pair is contacted, and what that costs. Who is too far for a visit is called. */
function priceOf(world: World, params: Params, { ego, alter }: FirmPair) {
  const distanceKm = firmDistanceKm(world, ego, alter);
  if (params.channel === 'visit' && distanceKm <= params.visit.within) {
    const channel = params.visit;
    const costIdr = Math.round(channel.cost + channel.costPerKm * distanceKm);
    return { channel, costIdr, days: 1 / channel.perDay + distanceKm / channel.kmPerDay };
  }
  const channel = params.channel === 'messaging-group' ? params.messagingGroup : params.phone;
  return { channel, costIdr: channel.cost, days: 1 / channel.perDay };
}

/** Pays for a pair if the policy’s officers have the time and the agency the money. */
function isAffordable(world: World, params: Params, desk: Desk, costIdr: number, days: number): boolean {
  const account = world.agency.accounts[desk.index]!;
  if (account.officerDays + days <= params.officerDays) return desk.pay(costIdr, days);
  desk.giveUp();
  return false;
}

/** Whether the pair’s agreement has lapsed or is about to. */
function isRenewalDue(world: World, params: Params, tie: number): boolean {
  const { lastPattern, pattern, patternLapsesAt } = world.ties;
  if (!params.does.includes('renew') || lastPattern[tie] === 0) return false;
  return pattern[tie] === 0 || (patternLapsesAt[tie] as number) - world.tick <= params.renewBefore;
}

type Streams = Readonly<Record<'reached' | 'contact', Stream>>;

/** If the channel gets through, the officer mediates, renews and brings the two together. */
function followUp(
  world: World,
  params: Params,
  desk: Desk,
  tie: number,
  effect: number,
  { reached, contact: meeting }: Streams,
): void {
  const { firms, ties, agency } = world;
  countReached(world, desk, tie);
  if (params.whom === 'all-introduced') agency.introductions.roundAt[ties.record[tie] as number] = world.tick;
  const keyOfFirst = firms.key[ties.first.firm[tie] as number] as number;
  const keyOfSecond = firms.key[ties.second.firm[tie] as number] as number;
  if (uniform(reached, keyOfFirst, keyOfSecond, 0) >= effect) return;
  if (params.does.includes('mediate')) mediate(world, tie, params.forgiveness);
  if (isRenewalDue(world, params, tie))
    agreePattern(world, tie, world.patterns[ties.lastPattern[tie] as number]!);
  if (params.does.includes('remind')) contact(world, tie, meeting, false);
}

/** If the channel gets through, the two meet again; whether a tie comes of it is theirs to decide. */
function reunite(
  world: World,
  params: Params,
  desk: Desk,
  pair: FirmPair,
  effect: number,
  { reached, contact: meeting }: Streams,
): void {
  const { firms } = world;
  const [client, ...others] = [pair.ego, pair.alter].filter(clientTest(world, desk)) as [number, ...number[]];
  for (const firm of others) reach(world, firm);
  const alter = client === pair.ego ? pair.alter : pair.ego;
  const keys = [firms.key[client] as number, firms.key[alter] as number] as const;
  const isReached = uniform(reached, Math.min(...keys), Math.max(...keys), 0) < effect;
  const tie = isReached ? meet(world, client, alter, 'follow-up', meeting, params.acceptance, false) : NONE;
  if (tie === NONE) reach(world, client);
  else desk.record(tie, client, 'follow-up');
}
