import { z } from 'zod';
import { count, km, number, share, weeks } from '../quantity/index.js';

/**
 * The parameters of the mechanisms, in the order of the mechanisms. Each has its default, range, unit, provenance and
 * source here and nowhere else: the scenario schema, `simpul params` and the ODD document read them from this schema.
 */

const trust = z.strictObject({
  priorWeight: number({
    default: 3, min: 0.5, max: 20, unit: 'outcomes', provenance: 'assumption',
    source: 'form: Chang et al. 2010 (first impression and updating); size: judgement',
    en: 'How many outcomes a first impression is worth', id: 'Bobot kesan pertama, setara berapa pengalaman',
  }),
  fading: number({
    default: 0.35, min: 0, max: 3, unit: 'per year', provenance: 'assumption',
    source: 'Sutcliffe, Wang & Dunbar 2012 (trust wanes without interaction); size: judgement',
    en: 'Rate at which evidence fades without contact', id: 'Laju memudarnya pengalaman tanpa kontak',
  }),
  badWeight: number({
    default: 1.5, min: 0.5, max: 3, unit: 'ratio', provenance: 'literature',
    source: 'Slovic 1993 against Li et al. 2021: the range spans 1',
    en: 'Weight of a bad outcome relative to a good one', id: 'Bobot pengalaman buruk dibanding pengalaman baik',
  }),
  generalised: share({
    default: 0.42, min: 0.05, max: 0.9, provenance: 'literature',
    source: 'World Values Survey wave 5, Indonesia 42.5 %; latest wave 5 %: sweep',
    en: 'Mean generalised trust of a firm', id: 'Rata-rata kepercayaan umum sebuah usaha',
  }),
  generalisedSpread: number({
    default: 0.15, min: 0, max: 0.3, unit: 'share', provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the spread of generalised trust among firms', id: 'Setengah rentang kepercayaan umum antarusaha',
  }),
  inGroupPremium: share({
    default: 0.05, max: 0.15, provenance: 'literature', source: 'sign: Etang et al. 2011; size: judgement',
    en: 'Extra first trust in a firm of the same town', id: 'Tambahan kepercayaan awal pada usaha sekota',
  }),
  reputationPull: number({
    default: 0.8, min: 0, max: 2, unit: 'share per share', provenance: 'assumption',
    source: 'direction: the founding study (destinations chosen for their name); size: judgement',
    en: 'How strongly a reputation above or below one half moves first trust',
    id: 'Seberapa kuat reputasi menggeser kepercayaan awal',
  }),
  reputationNoise: number({
    default: 0.12, min: 0, max: 0.5, unit: 'share', provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the error with which a reputation is seen', id: 'Setengah lebar galat saat menilai reputasi',
  }),
  reputationWeight: number({
    default: 3, min: 0, max: 50, unit: 'partners', provenance: 'assumption', source: 'judgement',
    en: 'How many partners’ experience the starting reputation is worth',
    id: 'Bobot reputasi awal, setara pengalaman berapa mitra',
  }),
  breachCeiling: share({
    default: 0.8, min: 0.6, max: 0.95, provenance: 'literature',
    source: 'sign: Schweitzer, Hershey & Bradlow 2006; size: judgement',
    en: 'What a broken agreement leaves of the highest trust still possible',
    id: 'Sisa batas atas kepercayaan setelah kesepakatan dilanggar',
  }),
});

const contact = z.strictObject({
  attention: number({
    default: 30, min: 0, max: 300, unit: 'contacts per year', provenance: 'literature',
    source: 'existence: Miritello et al. 2013; size: judgement (about 15 active ties, two contacts a year each)',
    en: 'Mean number of business contacts a firm can start in a year', id: 'Rata-rata kontak usaha yang sanggup dimulai per tahun',
  }),
  attentionSpread: share({
    default: 0.5, max: 0.9, provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the spread of attention among firms, relative to the mean',
    id: 'Setengah rentang perhatian antarusaha, relatif terhadap rata-rata',
  }),
  outsideOption: number({
    default: 0.5, min: 0.01, max: 100, unit: 'weight', provenance: 'assumption', source: 'judgement',
    en: 'Weight of everything else that calls for attention', id: 'Bobot segala hal lain yang menyita perhatian',
  }),
  strengthFloor: number({
    default: 0.05, min: 0, max: 1, unit: 'strength', provenance: 'assumption', source: 'judgement',
    en: 'Pull of a tie that has no strength yet', id: 'Daya tarik ikatan yang belum kuat',
  }),
  needFloor: number({
    default: 0.1, min: 0, max: 1, unit: 'need', provenance: 'assumption', source: 'judgement',
    en: 'Pull of a partner who has nothing that the firm lacks', id: 'Daya tarik mitra yang tak punya hal yang dibutuhkan',
  }),
  faceKm: km({
    default: 8, min: 3, max: 15, provenance: 'literature', source: 'Mok, Wellman & Carrasco 2010 (5 miles)',
    en: 'Scale of distance for meeting face to face', id: 'Skala jarak untuk bertatap muka',
  }),
  remoteKm: km({
    default: 160, min: 80, max: 300, provenance: 'literature', source: 'Mok, Wellman & Carrasco 2010 (100 miles)',
    en: 'Scale of distance for contact by phone and message', id: 'Skala jarak untuk kontak jarak jauh',
  }),
  remoteShare: share({
    default: 0.2, provenance: 'assumption', source: 'judgement',
    en: 'Part of contact that does not need a meeting face to face', id: 'Bagian kontak yang tidak perlu tatap muka',
  }),
  distanceExponent: number({
    default: 1.5, min: 0, max: 2, unit: 'exponent', provenance: 'literature',
    source: 'Goldenberg & Levy 2009 (1) to Lambiotte et al. 2008 (2); 0 switches distance off',
    en: 'How steeply contact falls with distance', id: 'Seberapa tajam kontak berkurang karena jarak',
  }),
});

const exchange = z.strictObject({
  conditionalShare: share({
    default: 0.5, provenance: 'literature', source: 'Fischbacher, Gächter & Fehr 2001; Thöni & Volk 2018',
    en: 'Share of firms that help those who help (conditional cooperators)', id: 'Bagian usaha yang membantu bila dibantu',
  }),
  freeRiderShare: share({
    default: 0.3, provenance: 'literature', source: 'Fischbacher, Gächter & Fehr 2001; the rest helps unconditionally',
    en: 'Share of free riders', id: 'Bagian usaha penumpang gelap (free rider)',
  }),
  conditionalBase: share({
    default: 0.35, provenance: 'assumption', source: 'judgement',
    en: 'A conditional cooperator’s willingness at no trust', id: 'Kesediaan awal pada kepercayaan nol',
  }),
  trustPull: share({
    default: 0.55, provenance: 'assumption', source: 'judgement',
    en: 'How much willingness full trust adds', id: 'Tambahan kesediaan pada kepercayaan penuh',
  }),
  debtPull: number({
    default: 0.15, min: 0, max: 1, unit: 'share per favour', provenance: 'assumption', source: 'judgement',
    en: 'How much a favour owed adds to willingness', id: 'Tambahan kesediaan karena berutang budi',
  }),
  freeRiderHelp: share({
    default: 0.3, provenance: 'assumption', source: 'judgement',
    en: 'Willingness of a free rider without rules', id: 'Kesediaan penumpang gelap tanpa aturan',
  }),
  ruleEffect: share({
    default: 0.6, provenance: 'assumption', source: 'direction: Grootaert & van Bastelaer; size: judgement',
    en: 'Share of unwillingness that a fully clear, fair and enforced rule removes',
    id: 'Bagian keengganan yang hilang karena aturan yang jelas, adil, dan ditegakkan',
  }),
  cohesionEffect: share({
    default: 0.4, provenance: 'assumption', source: 'judgement',
    en: 'Share of unwillingness that full cohesion of a shared association removes',
    id: 'Bagian keengganan yang hilang karena asosiasi yang kompak',
  }),
  rivalryLoss: share({
    default: 0.3, provenance: 'literature', source: 'sign: Cai & Szeidl 2018, Lane et al. 2021; size: judgement',
    en: 'Willingness lost between rivals next door in the same line', id: 'Kesediaan yang hilang antarpesaing sebidang yang berdekatan',
  }),
  bestGap: share({
    default: 0.3, min: 0.05, provenance: 'literature', source: 'hump: Lane et al. 2021; position: judgement',
    en: 'Resource gap at which help fits best', id: 'Selisih sumber daya tempat bantuan paling cocok',
  }),
  learning: share({
    default: 0.08, provenance: 'assumption', source: 'judgement',
    en: 'Part of a knowledge gap closed by one help', id: 'Bagian selisih pengetahuan yang tertutup oleh satu bantuan',
  }),
  ageing: number({
    default: 0.25, min: 0, max: 3, unit: 'per year', provenance: 'assumption', source: 'judgement',
    en: 'Rate at which knowledge gained ages', id: 'Laju usangnya pengetahuan yang diperoleh',
  }),
  orderValue: share({
    default: 0.02, provenance: 'assumption', source: 'judgement',
    en: 'Yearly sales that one help with goods is worth, per unit of gap', id: 'Nilai satu bantuan barang terhadap penjualan setahun, per satuan selisih',
  }),
  breachShare: share({
    default: 0.3, min: 0, provenance: 'literature', source: 'Schniter, Sheremeta & Sznycer 2013: 0.19 of the trusted break a promise',
    en: 'Share of refusals under an agreement that break it', id: 'Bagian penolakan dalam kesepakatan yang merupakan pelanggaran',
  }),
  newsShare: share({
    default: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Chance that a common partner or fellow member hears of a breach', id: 'Peluang mitra bersama atau sesama anggota mendengar pelanggaran',
  }),
  returnWindow: weeks({
    default: 52, min: 4, max: 260, provenance: 'assumption', source: 'judgement',
    en: 'Time within which a favour returned later counts as returned', id: 'Jangka waktu agar balasan budi dihitung',
  }),
});

const survival = z.strictObject({
  scale: number({
    default: 0.32, min: 0.05, max: 5, unit: 'years', provenance: 'literature',
    source: 'Burt 2002: one in ten bridges is there a year later; (1 + h/0.32)^-2 = 0.10 for h = 0.69',
    en: 'Scale of the time a new, unembedded tie lives without contact', id: 'Skala umur ikatan baru tanpa kontak',
  }),
  ageFactor: share({
    default: 0.7, min: 0.5, max: 1, provenance: 'literature', source: 'sign: Burt 2000, Besedeš & Prusa 2006; size: judgement',
    en: 'Hazard left after each doubling of a tie’s age', id: 'Sisa bahaya putus tiap umur ikatan berlipat dua',
  }),
  ageUnit: weeks({
    default: 13, min: 1, max: 104, provenance: 'assumption', source: 'judgement',
    en: 'Age from which doublings are counted', id: 'Umur awal penghitungan pelipatan',
  }),
  reciprocatedFactor: share({
    default: 0.5, min: 0.2, provenance: 'literature', source: 'sign: Hidalgo & Rodriguez-Sickert 2008; size: judgement',
    en: 'Hazard left when both sides have helped', id: 'Sisa bahaya putus bila kedua pihak saling membantu',
  }),
  embeddedFactor: share({
    default: 0.75, min: 0.3, provenance: 'literature', source: 'sign: Burt 2000; size: judgement',
    en: 'Hazard left per common partner, up to five', id: 'Sisa bahaya putus per mitra bersama, paling banyak lima',
  }),
  patternFactor: share({
    default: 0.6, min: 0.2, provenance: 'assumption', source: 'judgement',
    en: 'Hazard left under a fully clear, fair and enforced pattern', id: 'Sisa bahaya putus di bawah pola yang jelas, adil, dan ditegakkan',
  }),
  trustEffect: share({
    default: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Share of the hazard that full trust of both removes', id: 'Bagian bahaya putus yang hilang karena saling percaya penuh',
  }),
});

const introduction = z.strictObject({
  neighbourRate: number({
    default: 2, min: 0, max: 50, unit: 'meetings per year', provenance: 'assumption', source: 'judgement',
    en: 'Chance meetings in town that a firm comes to', id: 'Pertemuan kebetulan dengan usaha sekota',
  }),
  sameSectorShare: share({
    default: 0.6, provenance: 'assumption', source: 'judgement (furniture works side by side in Bukir)',
    en: 'Share of those meetings that stay within the line of business', id: 'Bagian pertemuan itu yang sebidang usaha',
  }),
  marketRate: number({
    default: 0.25, min: 0, max: 20, unit: 'meetings per year', provenance: 'assumption',
    source: 'set so that 5 to 10 % of firms have an outside or large partner (BPS 2022: 7.2 %)',
    en: 'Meetings with outside and large firms in the market', id: 'Pertemuan dengan usaha luar dan besar di pasar',
  }),
  referralShare: share({
    default: 0.04, provenance: 'assumption', source: 'sign: Kossinets & Watts 2006; size: judgement',
    en: 'Chance that a contact brings an introduction to a partner’s partner', id: 'Peluang sebuah kontak membawa perkenalan ke mitra dari mitra',
  }),
  acceptance: share({
    default: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Chance that a first meeting of two averagely skilled firms becomes a tie', id: 'Peluang pertemuan pertama menjadi ikatan',
  }),
  initialTies: number({
    default: 5.5, min: 0, max: 100, unit: 'ties per firm', provenance: 'assumption', source: 'near what the burn-in settles at, so that it can be short',
    en: 'Ties per firm at the start of the burn-in', id: 'Ikatan per usaha pada awal masa pemanasan',
  }),
});

const firm = z.strictObject({
  salesFromKnowledge: number({
    default: 1, min: 0, max: 5, unit: 'share per unit of knowledge', provenance: 'assumption',
    source: 'order of size: Cai & Szeidl 2018, +8.1 % revenue after a year of regular meetings',
    en: 'Sales gained per unit of knowledge above endowment', id: 'Tambahan penjualan per satuan pengetahuan di atas bekal awal',
  }),
  salesSpeed: share({
    default: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Part of the way to their target that sales move in a year', id: 'Bagian jarak ke sasaran yang ditempuh penjualan per tahun',
  }),
  salesShock: share({
    default: 0.15, max: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Half-width of the yearly shock to sales', id: 'Setengah lebar guncangan penjualan tahunan',
  }),
  exitRate: share({
    default: 0.06, max: 0.5, provenance: 'assumption', source: 'judgement; furniture makers in Jepara halved from 2011 to 2018 (CIFOR)',
    en: 'Yearly chance that a firm with average sales and no strong tie closes', id: 'Peluang tutup per tahun tanpa ikatan kuat',
  }),
  exitTieEffect: share({
    default: 0.08, max: 0.5, provenance: 'assumption', source: 'judgement',
    en: 'Share of that chance that each strong tie removes, up to five', id: 'Bagian peluang tutup yang hilang per ikatan kuat, paling banyak lima',
  }),
  strongTie: share({
    default: 0.3, provenance: 'assumption', source: 'judgement',
    en: 'Strength from which a tie counts as strong', id: 'Batas kekuatan agar ikatan disebut kuat',
  }),
});

const association = z.strictObject({
  talks: count({
    default: 2, min: 0, max: 10, unit: 'contacts per meeting', provenance: 'assumption', source: 'judgement',
    en: 'Fellow members a member talks with at a meeting', id: 'Jumlah anggota lain yang diajak bicara dalam pertemuan',
  }),
  attendance: share({
    default: 0.85, min: 0, provenance: 'literature', source: 'Cai & Szeidl 2018 (10 of 12 meetings); range: judgement',
    en: 'Chance that a member comes, at full cohesion', id: 'Peluang anggota hadir pada kekompakan penuh',
  }),
  attentionPerMeeting: number({
    default: 0.5, min: 0, max: 5, unit: 'contacts', provenance: 'assumption', source: 'judgement',
    en: 'Own contacts that a meeting costs a member', id: 'Kontak sendiri yang hilang karena satu pertemuan',
  }),
  cohesionGain: share({
    default: 0.05, provenance: 'assumption', source: 'judgement',
    en: 'Part of the way to the attendance of a meeting that cohesion moves', id: 'Laju kekompakan mengikuti kehadiran',
  }),
  breachLoss: share({
    default: 0.03, provenance: 'assumption', source: 'judgement',
    en: 'Cohesion lost for a breach between members', id: 'Kekompakan yang hilang karena pelanggaran antaranggota',
  }),
  leaveRate: share({
    default: 0.3, provenance: 'literature', source: 'sign: Parigi et al. 2013 (new ties inside keep members); size: judgement',
    en: 'Yearly chance that a member without ties inside leaves', id: 'Peluang keluar per tahun bagi anggota tanpa ikatan di dalam',
  }),
  selfReliance: share({
    default: 0.5, provenance: 'literature', source: 'sign: Phelps & Wijaya 2016 (joint action is hard to sustain); size: judgement',
    en: 'Chance at full cohesion that a meeting without subsidy takes place', id: 'Peluang pertemuan tanpa subsidi tetap berjalan pada kekompakan penuh',
  }),
});

export const behaviourSchema = z.strictObject({
  trust: trust.prefault({}),
  contact: contact.prefault({}),
  exchange: exchange.prefault({}),
  survival: survival.prefault({}),
  introduction: introduction.prefault({}),
  firm: firm.prefault({}),
  association: association.prefault({}),
});

export type Behaviour = z.infer<typeof behaviourSchema>;
