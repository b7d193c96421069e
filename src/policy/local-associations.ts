import { z } from 'zod';
import { foundAssociation, isAssociationAlive } from '../model/association.js';
import type { Frozen } from '../model/frozen.js';
import { isMeetingWeek } from '../model/processes/association-meeting.js';
import { type Association, type World, YEAR } from '../model/world.js';
import { NONE } from '../network/ties.js';
import { choice, count, idr, number, share, weeks } from '../quantity/index.js';
import { clientTest } from './clients.js';
import { askingOrder, type Cell, cellsOf, firmsOfCell, invite, welcome } from './membership.js';
import { type Desk, definePolicy } from './policy.js';

// biome-ignore format: a parameter a paragraph
const params = z.strictObject({
  founding: choice(['yearly', 'once', 'when-enough'], {
    default: 'yearly', provenance: 'assumption', source: { en: 'judgement: a budget is decided year by year', id: 'perkiraan: anggaran ditetapkan tahun demi tahun' },
    en: 'When associations are founded: in a week of each year, of the first year only, or whenever enough firms without one are there',
    id: 'Kapan asosiasi didirikan: pada satu minggu tiap tahun, tahun pertama saja, atau bila cukup banyak usaha belum berasosiasi',
  }),
  week: count({
    default: 8, min: 0, max: 51, unit: 'week of the year', provenance: 'assumption', source: { en: 'judgement: the budget is released after the first quarter', id: 'perkiraan: anggaran cair setelah triwulan pertama' },
    en: 'Week of the founding', id: 'Minggu pendirian',
  }),
  enough: count({
    default: 30, min: 3, max: 100000, unit: 'firms', provenance: 'assumption', source: { en: 'judgement: three times the size of a group', id: 'perkiraan: tiga kali besar satu kelompok' },
    en: 'Firms without an association that make a founding worth while (founding when-enough)',
    id: 'Jumlah usaha belum berasosiasi yang memicu pendirian (founding when-enough)',
  }),
  groups: count({
    default: 4, min: 0, max: 100000, unit: 'associations per year', provenance: 'assumption', source: { en: 'judgement: one a quarter, or one a line of business', id: 'perkiraan: satu tiap triwulan, atau satu tiap bidang usaha' },
    en: 'Associations founded in a year', id: 'Asosiasi yang didirikan per tahun',
  }),
  most: count({
    default: 1000, min: 0, max: 1e6, unit: 'associations', provenance: 'assumption', source: { en: 'judgement: no limit in a small city', id: 'perkiraan: tanpa batas di kota kecil' },
    en: 'Associations of this policy that exist at one time, at most', id: 'Asosiasi dari kebijakan ini yang ada bersamaan, paling banyak',
  }),
  scope: choice(['sector', 'cross-sector', 'place'], {
    default: 'sector', provenance: 'study', source: { en: 'the study advises associations within a line of business', id: 'penelitian awal menyarankan asosiasi dalam satu bidang usaha' },
    en: 'Who belongs together: one line of business, different lines in turn, or neighbours of any line',
    id: 'Cakupan: sebidang usaha, lintas bidang bergiliran, atau bertetangga dari bidang apa pun',
  }),
  size: count({
    default: 10, min: 3, max: 60, unit: 'firms', provenance: 'literature',
    source: 'Cai & Szeidl 2018 (10), Asiedu et al. 2023 (8), Vega-Redondo et al. 2019 (60)',
    en: 'Members of an association', id: 'Anggota tiap asosiasi',
  }),
  interval: weeks({
    default: 4, min: 1, max: 52, provenance: 'literature', source: { en: 'Cai & Szeidl 2018: monthly; arisan as a rule meet monthly, some weekly', id: 'Cai & Szeidl 2018: tiap bulan; arisan umumnya tiap bulan, sebagian tiap minggu' },
    en: 'Time between meetings', id: 'Selang waktu antarpertemuan',
  }),
  asked: choice(['nearest', 'random', 'left-out'], {
    default: 'nearest', provenance: 'assumption', source: { en: 'judgement: groups form around a firm and its neighbours', id: 'perkiraan: kelompok terbentuk di sekitar suatu usaha dan tetangganya' },
    en: 'Who is asked first: the nearest to a firm drawn by lot, anybody, or those the agency has reached least',
    id: 'Siapa diajak dulu: terdekat dengan satu usaha terundi, siapa saja, atau yang paling jarang dijangkau dinas',
  }),
  joining: share({
    default: 0.6, provenance: 'assumption', source: 'judgement',
    en: 'Chance that an asked firm of average skill and a generalised trust of one half joins',
    id: 'Peluang usaha dengan kecakapan rata-rata dan kepercayaan umum setengah ikut serta',
  }),
  joiningTrust: number({
    default: 1, min: 0, max: 2, unit: 'share per share', provenance: 'assumption', source: { en: 'judgement; sign: generalised trust goes with membership', id: 'perkiraan; arah: kepercayaan umum sejalan dengan keanggotaan' },
    en: 'How strongly generalised trust moves that chance', id: 'Seberapa kuat kepercayaan umum menggeser peluang itu',
  }),
  askedPerPlace: number({
    default: 3, min: 1, max: 100, unit: 'firms per place', provenance: 'assumption', source: 'judgement',
    en: 'Firms that are asked at most for each place to be filled', id: 'Usaha yang diajak paling banyak untuk tiap tempat kosong',
  }),
  refill: count({
    default: 2, min: 0, max: 60, unit: 'firms per meeting', provenance: 'assumption', source: 'judgement',
    en: 'Firms asked at each subsidised meeting while places are free', id: 'Usaha yang diajak tiap pertemuan bersubsidi selama ada tempat kosong',
  }),
  form: choice(['formal', 'informal'], {
    default: 'formal', provenance: 'study', source: { en: 'the study advises both; formal is what government can register', id: 'penelitian awal menyarankan keduanya; yang formal dapat didaftarkan pemerintah' },
    en: 'Registered with a deed, or informal (paguyuban), whose rules are told and not written',
    id: 'Resmi dengan akta, atau informal (paguyuban) yang aturannya lisan',
  }),
  clarity: share({
    default: 0.6, provenance: 'assumption', source: 'direction: Grootaert & van Bastelaer; size: judgement',
    en: 'Clarity of its written rules', id: 'Kejelasan aturan tertulisnya',
  }),
  fairness: share({
    default: 0.7, provenance: 'assumption', source: { en: 'as the agency’s own rules; size: judgement', id: 'seperti aturan dinas sendiri; besaran: perkiraan' },
    en: 'Fairness of its rules', id: 'Keadilan aturannya',
  }),
  unwritten: share({
    default: 0.6, provenance: 'assumption', source: { en: 'judgement: unwritten patterns stay vague (the founding study)', id: 'perkiraan: pola yang tidak tertulis tetap kabur (penelitian awal)' },
    en: 'Part of that clarity that unwritten rules of an informal association have', id: 'Bagian kejelasan itu pada aturan lisan paguyuban',
  }),
  foundingCost: idr({
    default: 1.5e6, min: 0, max: 1e10, provenance: 'assumption', source: { en: 'judgement: two preparatory evenings with snacks and invitations for some thirty firms', id: 'perkiraan: dua malam persiapan dengan kudapan dan undangan untuk sekitar tiga puluh usaha' },
    en: 'Cost of founding one', id: 'Biaya pendirian satu asosiasi',
  }),
  deedCost: idr({
    default: 2.5e6, min: 0, max: 1e10, provenance: 'assumption', source: { en: 'judgement: notary’s deed and registration in a small city', id: 'perkiraan: akta notaris dan pendaftaran di kota kecil' },
    en: 'Further cost of a formal one', id: 'Biaya tambahan bila resmi',
  }),
  foundingDays: number({
    default: 4, min: 0, max: 1000, unit: 'officer days', provenance: 'assumption', source: { en: 'judgement: asking, preparing, attending', id: 'perkiraan: mengajak, menyiapkan, menghadiri' },
    en: 'Officers’ days for a founding', id: 'Hari kerja petugas untuk pendirian',
  }),
  subsidy: idr({
    default: 400e3, min: 0, max: 1e10, unit: 'IDR per meeting', provenance: 'assumption', source: { en: 'judgement: snacks and fares, Rp 30,000 a member, and a room', id: 'perkiraan: kudapan dan ongkos Rp 30.000 tiap anggota, dan ruang' },
    en: 'Subsidy of a meeting', id: 'Subsidi tiap pertemuan',
  }),
  meetingDays: number({
    default: 0.5, min: 0, max: 100, unit: 'officer days', provenance: 'assumption', source: { en: 'judgement: one officer attends for half a day', id: 'perkiraan: satu petugas hadir setengah hari' },
    en: 'Officers’ days for a subsidised meeting', id: 'Hari kerja petugas tiap pertemuan bersubsidi',
  }),
  subsidyEnds: weeks({
    default: 104, min: 0, max: 5200, provenance: 'assumption', source: { en: 'judgement; PROFO in Chile subsidised groups for some years, falling', id: 'perkiraan; PROFO di Chili menyubsidi kelompok selama beberapa tahun, makin berkurang' },
    en: 'Time after its founding at which the subsidy of an association ends', id: 'Lama subsidi sejak asosiasi didirikan',
  }),
});

/** Groups of local firms that meet regularly, founded and for a time paid for by the agency (Cai & Szeidl 2018). */
export const localAssociations = definePolicy({
  name: 'local-associations',
  title: { en: 'Local associations', id: 'Asosiasi lokal' },
  summary: {
    en: 'The agency founds associations of local firms and pays for their meetings for a time.',
    id: 'Dinas mendirikan asosiasi usaha lokal dan membiayai pertemuannya untuk sementara.',
  },
  sources: ['Cai & Szeidl 2018', 'Mawardi, in the founding study', 'Parigi et al. 2013', 'PROFO (Chile)'],
  params,
  intensity: 'groups',
  intervene(world, params, desk) {
    const asked = new Set<number>();
    for (const association of ownAssociations(world, desk)) support(world, params, desk, association, asked);
    if (!isFoundingWeek(params, desk)) return;
    const thisYear = foundedThisYear(world, desk);
    const most = Math.min(params.groups, thisYear + params.most - ownAssociations(world, desk).length);
    for (let nth = thisYear + 1; nth <= most; nth++) found(world, params, desk, asked, nth);
  },
});

type Params = Frozen<z.infer<typeof params>>;

/** `founding: when-enough` is looked at about once a month. */
const LOOK_WEEKS = 4;
/** With fewer than this share of its places filled, nothing is founded. */
const LEAST_FILLED = 0.5;

function ownAssociations(world: World, desk: Desk): Association[] {
  const founder = world.policyNames[desk.index];
  return world.associations.filter(
    (association) => association.founder === founder && isAssociationAlive(association),
  );
}

function isFoundingWeek(params: Params, desk: Desk): boolean {
  if (params.founding === 'when-enough') return desk.isDue(LOOK_WEEKS);
  return desk.week === params.week && (params.founding === 'yearly' || desk.weeksActive < YEAR);
}

/** How many associations the policy has founded this year. */
function foundedThisYear(world: World, desk: Desk): number {
  const founder = world.policyNames[desk.index];
  const newYear = world.tick - desk.week;
  const isOfThisYear = (association: Association) =>
    association.founder === founder && association.foundedAt >= newYear;
  return world.associations.filter(isOfThisYear).length;
}

/** Pays for the meeting of this week, for as long as the subsidy lasts; free places are offered to others. */
function support(
  world: World,
  params: Params,
  desk: Desk,
  association: Association,
  asked: Set<number>,
): void {
  if (!isMeetingWeek(world, association) || world.tick - association.foundedAt >= params.subsidyEnds) return;
  if (!desk.pay(params.subsidy, params.meetingDays)) return;
  association.isSubsidised = true;
  const free = association.size - association.members.length;
  if (free <= 0 || params.refill === 0) return;
  const firms = firmsOfCell(world, params, association);
  const host = association.members[0];
  const isClient = clientTest(world, desk);
  const mayBeAsked = (firm: number) => isClient(firm) && !asked.has(firm);
  const stream = desk.stream('refill');
  const candidates = askingOrder(world, params, stream, firms, host, params.refill, mayBeAsked);
  const index = world.associations.indexOf(association);
  const invited = invite(world, params, desk, candidates, free);
  welcome(world, index, invited, asked);
}

/** Founds one association, the `nth` of the year, where most firms without one are for each that is there already. */
function found(world: World, params: Params, desk: Desk, asked: Set<number>, nth: number): void {
  const cell = neediestCell(world, params, desk, asked);
  if (!cell) {
    desk.giveUp();
    return;
  }
  const founder = world.policyNames[desk.index]!;
  const number = world.associations.filter((association) => association.founder === founder).length + 1;
  const askedAtMost = Math.ceil(params.askedPerPlace * params.size);
  const stream = desk.stream(`founding-${number}`);
  const candidates = askingOrder(world, params, stream, cell.firms, undefined, askedAtMost);
  const invited = invite(world, params, desk, candidates, params.size);
  if (invited.joining.length < LEAST_FILLED * params.size) {
    for (const firm of invited.asked) asked.add(firm);
    desk.giveUp();
    return;
  }
  const isFormal = params.form === 'formal';
  if (!desk.pay(params.foundingCost + (isFormal ? params.deedCost : 0), params.foundingDays, nth)) return;
  const sector = cell.sector === NONE ? 'mixed' : world.plan.sectors[cell.sector]!.name;
  const index = foundAssociation(world, {
    name: `${founder}-${world.plan.places[cell.place]!.name}-${sector}-${number}`,
    founder,
    sector: cell.sector,
    place: cell.place,
    interval: params.interval,
    size: params.size,
    isFormal,
    clarity: isFormal ? params.clarity : params.clarity * params.unwritten,
    fairness: params.fairness,
  });
  welcome(world, index, invited, asked);
  support(world, params, desk, world.associations[index]!, asked);
}

/** The cell with most firms for each of its associations and the one to come. */
function neediestCell(
  world: World,
  params: Params,
  desk: Desk,
  asked: ReadonlySet<number>,
): Cell | undefined {
  const enough = params.founding === 'when-enough' ? params.enough : LEAST_FILLED * params.size;
  const own = ownAssociations(world, desk);
  let neediest: Cell | undefined;
  let most = 0;
  for (const cell of cellsOf(world, params, desk, asked)) {
    const there = own.filter(({ place, sector }) => place === cell.place && sector === cell.sector).length;
    const need = cell.firms.length / (1 + there);
    if (cell.firms.length < enough || need <= most) continue;
    most = need;
    neediest = cell;
  }
  return neediest;
}
