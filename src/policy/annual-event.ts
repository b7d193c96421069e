import { z } from 'zod';
import { firmDistanceKm } from '../model/distance.js';
import { meet } from '../model/encounter.js';
import { contact } from '../model/exchange.js';
import type { Frozen } from '../model/frozen.js';
import { presentation } from '../model/presentation.js';
import { agreePattern, needOf } from '../model/tie.js';
import { PARTNER, type Pattern, type World } from '../model/world.js';
import { findTie, NONE } from '../network/ties.js';
import { choice, count, idr, isSo, share, weeks } from '../quantity/index.js';
import { bits, type Stream } from '../random/draw.js';
import { clientsOf, lotOfFirm } from './clients.js';
import { inOrder } from './foremost.js';
import { payForAsMany } from './funding.js';
import { type Desk, definePolicy } from './policy.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  itinerary: z
    .array(z.strictObject({
      year: z.int().min(1900).max(2200).meta({ unit: 'year', summary: { en: 'Year of the event', id: 'Tahun kegiatan' } }),
      place: z.string().meta({ reference: 'place', summary: { en: 'Where the event goes in that year', id: 'Tujuan kegiatan pada tahun itu' } }),
    }))
    .min(1)
    .meta({
      unit: 'year and place', provenance: 'study', source: '2006 Balikpapan, 2007 Batam, 2009 Bandung, 2010 Yogyakarta, 2011 Kabupaten Bandung',
      summary: { en: 'Where the event goes, year by year', id: 'Tujuan kegiatan tiap tahun' },
    }),
  week: count({
    default: 26, min: 0, max: 51, unit: 'week of the year', provenance: 'assumption', source: 'judgement',
    en: 'Week in which the event takes place', id: 'Minggu pelaksanaan kegiatan',
  }),
  days: count({
    default: 2, min: 1, max: 10, unit: 'days', provenance: 'study', source: { en: 'three days, active on the second and third', id: 'tiga hari, aktif pada hari kedua dan ketiga' },
    en: 'Active days', id: 'Hari aktif',
  }),
  quota: count({
    default: 20, min: 0, max: 100000, unit: 'firms', provenance: 'assumption', source: { en: 'the study has 20 valid answers from participants', id: 'penelitian awal memuat 20 jawaban peserta yang sah' },
    en: 'Participants', id: 'Jumlah peserta',
  }),
  eligibility: z
    .strictObject({
      ownProduct: isSo({
        default: true, provenance: 'study', source: { en: 'the product is truly their own', id: 'produknya benar-benar milik sendiri' },
        en: 'Only firms whose product is their own', id: 'Hanya usaha dengan produk sendiri',
      }),
      licensed: isSo({
        default: true, provenance: 'study', source: { en: 'they hold a business licence', id: 'memiliki izin usaha' },
        en: 'Only firms with a licence', id: 'Hanya usaha berizin',
      }),
      quality: share({
        default: 0.5, provenance: 'assumption', source: { en: 'good quality is asked for; the threshold is an assumption', id: 'mutu yang baik disyaratkan; ambangnya asumsi' },
        en: 'Least product quality', id: 'Mutu produk paling rendah',
      }),
    })
    .meta({ summary: { en: 'Which firms may go', id: 'Usaha yang boleh ikut' } })
    .prefault({}),
  purpose: choice(['marketing', 'skills'], {
    default: 'marketing', provenance: 'study', source: { en: 'both sides sign a memorandum, or participants listen to presentations', id: 'kedua pihak menandatangani nota kesepakatan, atau peserta mendengarkan paparan' },
    en: 'What it is for: marketing (memoranda are signed) or skills (participants listen to presentations)',
    id: 'Tujuan: pemasaran (menandatangani nota kesepakatan) atau alih keterampilan (mendengarkan paparan)',
  }),
  matching: choice(['random', 'same-sector', 'complementary', 'local-first'], {
    default: 'same-sector', provenance: 'study', source: { en: 'destinations are chosen for the products they excel in', id: 'daerah tujuan dipilih karena produk unggulannya' },
    en: 'Which partners: any, of the same line, with most mutual need, or local first: those who travel along, then hosts',
    id: 'Mitra mana: acak, sebidang, paling saling membutuhkan, atau yang sekota dulu: sesama peserta, lalu tuan rumah',
  }),
  partners: count({
    default: 2, min: 1, max: 50, unit: 'firms', provenance: 'assumption', source: 'judgement',
    en: 'Partners each participant is introduced to', id: 'Mitra yang diperkenalkan kepada tiap peserta',
  }),
  memorandum: z
    .strictObject({
      clarity: share({
        default: 0.4, provenance: 'assumption', source: { en: 'memoranda name goods and payment but stay temporary; size: judgement', id: 'nota kesepakatan menyebut barang dan pembayaran tetapi bersifat sementara; besaran: perkiraan' },
        en: 'Clarity of the memorandum', id: 'Kejelasan nota kesepakatan',
      }),
      fairness: share({
        default: 0.7, provenance: 'assumption', source: { en: 'the law gives partners equal standing; size: judgement', id: 'undang-undang memberi para mitra kedudukan yang setara; besaran: perkiraan' },
        en: 'Fairness of the memorandum', id: 'Keadilan nota kesepakatan',
      }),
      cadence: count({
        default: 2, min: 0, max: 365, unit: 'contacts per year', provenance: 'assumption', source: 'judgement',
        en: 'Contacts a year that it agrees on', id: 'Kontak per tahun yang disepakati',
      }),
      duration: weeks({
        default: 52, min: 1, max: 1040, provenance: 'assumption', source: 'judgement',
        en: 'Time until it lapses', id: 'Masa berlaku',
      }),
    })
    .meta({ summary: { en: 'What participants and partners sign', id: 'Nota kesepakatan peserta dan mitra' } })
    .prefault({}),
  fixedCost: idr({
    default: 40e6, min: 0, max: 1e12, provenance: 'assumption', source: { en: 'judgement: hall, officers, papers', id: 'perkiraan: gedung, petugas, berkas' },
    en: 'Cost of the event itself', id: 'Biaya tetap kegiatan',
  }),
  costPerParticipant: idr({
    default: 2.5e6, min: 0, max: 1e10, provenance: 'assumption', source: { en: 'judgement: lodging, meals and stand for three days', id: 'perkiraan: penginapan, makan, dan stan selama tiga hari' },
    en: 'Cost per participant', id: 'Biaya per peserta',
  }),
  costPerKm: idr({
    default: 2000, min: 0, max: 1e7, unit: 'IDR per participant and km', provenance: 'assumption', source: { en: 'judgement: fares', id: 'perkiraan: ongkos perjalanan' },
    en: 'Travel cost per participant and km', id: 'Biaya perjalanan per peserta dan km',
  }),
  officerDays: count({
    default: 30, min: 0, max: 10000, unit: 'days', provenance: 'assumption', source: 'judgement',
    en: 'Officers’ days for one event', id: 'Hari kerja petugas untuk satu kegiatan',
  }),
});

type Params = Frozen<z.infer<typeof params>>;

/** The agency’s yearly trip to another city: chosen firms meet partner firms for a few days (the founding study). */
export const annualEvent = definePolicy({
  name: 'annual-event',
  title: { en: 'Annual event', id: 'Kegiatan tahunan' },
  summary: {
    en: 'Once a year the agency takes chosen firms to another city, where they meet partner firms.',
    id: 'Sekali setahun dinas membawa usaha terpilih ke kota lain untuk bertemu mitra usaha.',
  },
  sources: ['Yuliansyah, Hermawan & Adiono (about 2013)'],
  params,
  intensity: 'quota',
  intervene(world, params, desk) {
    if (desk.week !== params.week || params.quota === 0) return;
    const stop = params.itinerary.find(({ year }) => year === desk.year);
    if (!stop) return;
    const place = world.plan.places.findIndex(({ name }) => name === stop.place);
    const participants = chosenParticipants(world, params, desk);
    const hosts = hostsIn(world, place);
    if (participants.length === 0 || hosts.length === 0) return desk.giveUp();
    const km = firmDistanceKm(world, participants[0] as number, hosts[0] as number);
    const each = Math.round(params.costPerParticipant + params.costPerKm * km);
    const price = { fixedIdr: params.fixedCost, eachIdr: each, officerDays: params.officerDays };
    const going = payForAsMany(world, desk, price, participants.length);
    hold(world, params, desk, participants.slice(0, going), hosts);
  },
});

/** Who goes: of the eligible firms those with the lowest draws of the year, so one more candidate displaces one at most. */
function chosenParticipants(world: World, params: Params, desk: Desk): number[] {
  const { firms } = world;
  const { ownProduct, licensed, quality } = params.eligibility;
  const isEligible = (firm: number) =>
    (!ownProduct || firms.hasOwnProduct[firm] === 1) &&
    (!licensed || firms.isLicensed[firm] === 1) &&
    (firms.quality[firm] as number) >= quality;
  const eligible = clientsOf(world, desk, isEligible);
  return inOrder(eligible, () => 0, lotOfFirm(world, desk.stream('participants')), params.quota);
}

function hostsIn(world: World, place: number): number[] {
  const { role, place: placeOf, count } = world.firms;
  const hosts: number[] = [];
  for (let firm = 0; firm < count; firm++)
    if (role[firm] === PARTNER && placeOf[firm] === place) hosts.push(firm);
  return hosts;
}

/** Each participant meets its partners on every active day; they sign a memorandum, or the participant listens to presentations. */
function hold(
  world: World,
  params: Params,
  desk: Desk,
  participants: readonly number[],
  hosts: readonly number[],
): void {
  const { firms } = world;
  const matching = desk.stream('matching');
  const days = Array.from({ length: params.days }, (_, day) => desk.stream(`day-${day}`));
  const partnersOf = new Map<number, readonly number[]>();
  for (const ego of participants) {
    firms.meetingsOffered[ego]!++;
    firms.meetingsAttended[ego]!++;
    const partners = matchedPartners(world, params, matching, ego, present(params, ego, participants, hosts));
    partnersOf.set(ego, partners);
    for (const alter of partners) {
      // Of two who travel along together one may have met the other already.
      const haveMet = partnersOf.get(alter)?.includes(ego);
      const tie = haveMet ? findTie(world.adjacency, ego, alter) : introduce(world, params, ego, alter, days);
      if (tie !== NONE) desk.record(tie, ego, 'event');
    }
  }
}

/** The two are together on every day; gives back their tie. */
function introduce(
  world: World,
  params: Params,
  ego: number,
  alter: number,
  [first, ...others]: readonly Stream[],
): number {
  const tie = meet(world, ego, alter, 'event', first as Stream, Number.POSITIVE_INFINITY, false);
  if (tie === NONE) return NONE;
  for (const day of others) contact(world, tie, day, false);
  if (params.purpose === 'marketing') agreePattern(world, tie, memorandumOf(params));
  else for (let day = 0; day < params.days; day++) presentation(world, alter, ego);
  return tie;
}

/** Among whom a participant’s partners are chosen: the hosts; local first, those who travel along as well. */
function present(
  { matching }: Params,
  ego: number,
  participants: readonly number[],
  hosts: readonly number[],
): readonly number[] {
  return matching === 'local-first' ? [...participants.filter((other) => other !== ego), ...hosts] : hosts;
}

/** The candidates that fit the participant best by the matching rule; draws decide among equals. */
function matchedPartners(
  world: World,
  params: Params,
  stream: Stream,
  ego: number,
  candidates: readonly number[],
): number[] {
  const { firms } = world;
  const suits = (alter: number) => {
    if (params.matching === 'same-sector') return firms.sector[alter] === firms.sector[ego] ? 1 : 0;
    if (params.matching === 'complementary') return needOf(world, ego, alter) + needOf(world, alter, ego);
    if (params.matching === 'local-first') return -firmDistanceKm(world, ego, alter);
    return 0;
  };
  const lot = (alter: number) => bits(stream, firms.key[ego] as number, firms.key[alter] as number, 0);
  return inOrder(candidates, (alter) => -suits(alter), lot, params.partners);
}

const memoranda = new WeakMap<Params, Pattern>();

/** The memorandum of an event is one pattern, the same object every year. */
function memorandumOf(params: Params): Pattern {
  const known = memoranda.get(params);
  if (known) return known;
  const { clarity, fairness, cadence, duration } = params.memorandum;
  const memorandum: Pattern = {
    name: 'memorandum',
    title: { en: 'Memorandum', id: 'Nota kesepakatan' },
    holders: [['umkm', 'partner']],
    isFormal: true,
    clarity,
    fairness,
    cadence,
    gainShare: 0.5,
    durationWeeks: duration,
  };
  memoranda.set(params, memorandum);
  return memorandum;
}
