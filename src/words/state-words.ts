import type { Bilingual, Lang } from './lang.js';
import { nameOf } from './names.js';

/** What the columns of a world's state are called where two worlds are held against each other. */

// biome-ignore format: a column a line
const columns = {
  // The agency
  budgetLeftIdr: { en: 'budget left this year', id: 'sisa anggaran tahun ini' },
  daysLeft: { en: 'officers’ days left this year', id: 'sisa hari kerja petugas tahun ini' },
  ruleClarity: { en: 'clarity of the rules', id: 'kejelasan aturan' },
  spentIdrTotal: { en: 'spent so far', id: 'pengeluaran hingga kini' },
  unfundedIdrTotal: { en: 'unfunded so far', id: 'tidak terdanai hingga kini' },
  // Associations
  count: { en: 'associations', id: 'jumlah asosiasi' },
  sector: { en: 'line of business', id: 'bidang usaha' },
  place: { en: 'place', id: 'tempat' },
  foundedAt: { en: 'founded', id: 'didirikan' },
  interval: { en: 'weeks between meetings', id: 'minggu antarpertemuan' },
  size: { en: 'places for members', id: 'tempat bagi anggota' },
  isFormal: { en: 'formal', id: 'resmi' },
  clarity: { en: 'clarity of its rules', id: 'kejelasan aturannya' },
  fairness: { en: 'fairness of its rules', id: 'keadilan aturannya' },
  cohesion: { en: 'cohesion', id: 'kekompakan' },
  isSubsidised: { en: 'next meeting paid for', id: 'pertemuan berikutnya dibiayai' },
  members: { en: 'members', id: 'anggota' },
  endedAt: { en: 'ended', id: 'berakhir' },
  // Firms
  slotKey: { en: 'key of the slot', id: 'kunci tempat' },
  key: { en: 'key of the firm', id: 'kunci usaha' },
  generation: { en: 'firms in this slot before', id: 'usaha terdahulu di tempat ini' },
  role: { en: 'role', id: 'peran' },
  eastKm: { en: 'km east', id: 'km ke timur' },
  northKm: { en: 'km north', id: 'km ke utara' },
  salesIdr: { en: 'yearly sales', id: 'penjualan setahun' },
  baseSalesIdr: { en: 'sales of endowments alone', id: 'penjualan dari bekal awal saja' },
  sizeClass: { en: 'size class', id: 'kelas usaha' },
  resource: { en: 'now', id: 'kini' },
  endowment: { en: 'at endowment', id: 'bekal awal' },
  quality: { en: 'product quality', id: 'mutu produk' },
  hasOwnProduct: { en: 'own product', id: 'produk sendiri' },
  isLicensed: { en: 'licensed', id: 'berizin' },
  generalisedTrust: { en: 'trust in strangers', id: 'kepercayaan umum' },
  reciprocity: { en: 'kind of reciprocity', id: 'jenis resiprositas' },
  socialSkill: { en: 'social skill', id: 'kecakapan sosial' },
  isTrained: { en: 'trained in social skills', id: 'terlatih kecakapan sosial' },
  attention: { en: 'contacts a year it can start', id: 'kontak setahun yang sanggup dimulai' },
  enteredAt: { en: 'entered', id: 'masuk' },
  reputation: { en: 'reputation', id: 'reputasi' },
  startReputation: { en: 'reputation at the start', id: 'reputasi awal' },
  weightSum: { en: 'weight of its ties', id: 'bobot ikatannya' },
  cadenceSum: { en: 'agreed contacts a year', id: 'kontak setahun yang disepakati' },
  association: { en: 'association', id: 'asosiasi' },
  meetingsOffered: { en: 'meetings offered this year', id: 'pertemuan ditawarkan tahun ini' },
  meetingsAttended: { en: 'meetings attended this year', id: 'pertemuan dihadiri tahun ini' },
  orders: { en: 'share of sales won through ties', id: 'bagian penjualan lewat ikatan' },
  reached: { en: 'times reached by the agency', id: 'kali dijangkau dinas' },
  // Ties
  good: { en: 'good experience', id: 'pengalaman baik' },
  bad: { en: 'bad experience', id: 'pengalaman buruk' },
  prior: { en: 'expected at the first meeting', id: 'harapan saat pertama bertemu' },
  ceiling: { en: 'highest trust still possible', id: 'kepercayaan tertinggi yang masih mungkin' },
  favours: { en: 'favours given', id: 'bantuan yang diberikan' },
  owesSince: { en: 'owes since', id: 'berutang budi sejak' },
  need: { en: 'what the other has and it lacks', id: 'yang dimiliki pihak lain dan tidak dimilikinya' },
  ahead: { en: 'domains in which it is ahead', id: 'bidang keunggulannya' },
  helpsThisYear: { en: 'helps this year', id: 'bantuan tahun ini' },
  metAt: { en: 'first met', id: 'pertama bertemu' },
  touchedAt: { en: 'last brought up to date', id: 'terakhir dimutakhirkan' },
  lastOwnAt: { en: 'last contact of their own', id: 'kontak mandiri terakhir' },
  lastFacilitatedAt: { en: 'last arranged contact', id: 'kontak yang diatur terakhir' },
  ownContacts: { en: 'contacts of their own', id: 'kontak mandiri' },
  facilitatedContacts: { en: 'arranged contacts', id: 'kontak yang diatur' },
  contactsThisYear: { en: 'contacts this year', id: 'kontak tahun ini' },
  endsAt: { en: 'ends without contact', id: 'berakhir tanpa kontak' },
  origin: { en: 'how they met', id: 'cara bertemu' },
  pattern: { en: 'partnership pattern', id: 'pola kemitraan' },
  patternLapsesAt: { en: 'agreement lapses', id: 'kesepakatan berakhir' },
  hasSeedDeal: { en: 'first deal subsidised', id: 'transaksi pertama disubsidi' },
  cadence: { en: 'agreed contacts a year', id: 'kontak setahun yang disepakati' },
  proximity: { en: 'proximity', id: 'kedekatan' },
  commonPartners: { en: 'partners in common', id: 'mitra bersama' },
} satisfies Record<string, Bilingual>;

const sides: Readonly<Record<string, Bilingual>> = {
  first: { en: 'one firm', id: 'satu usaha' },
  second: { en: 'the other firm', id: 'usaha lainnya' },
};

/** A column of the state by its path: `daysLeft`, `first.good` of a side, `resource.capital`, `2.sector` of an association. */
export function stateName(path: string, lang: Lang): string {
  const [head = '', tail] = path.split('.');
  if (tail === undefined) return columnName(head, lang);
  if (head === 'resource' || head === 'endowment')
    return `${nameOf('domain', tail, lang)} (${columnName(head, lang)})`;
  const owner = sides[head]?.[lang] ?? `${columnName('association', lang)} ${head}`;
  return `${owner}: ${columnName(tail, lang)}`;
}

function columnName(name: string, lang: Lang): string {
  return Object.hasOwn(columns, name) ? columns[name as keyof typeof columns][lang] : name;
}
