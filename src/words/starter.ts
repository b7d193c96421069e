import type { Bilingual, Lang } from './lang.js';

/** The comments of the scenario that `simpul init` writes. */
const comments = {
  what: {
    en: 'A scenario to start from: change a number, check it, run it.',
    id: 'Skenario awal: ubah satu angka, periksa, jalankan.',
  },
  more: {
    en: 'Every parameter with its default: simpul params. Places that say nothing take the default.',
    id: 'Semua parameter dengan nilai bawaannya: simpul params. Yang tidak ditulis memakai nilai bawaan.',
  },
  version: {
    en: 'The version of the model that this is written for; simpul says so when a later one gives other numbers.',
    id: 'Versi model saat skenario ini ditulis; simpul memberi tahu bila versi berikutnya memberi angka lain.',
  },
  seed: {
    en: 'The same seed of chance gives the same history.',
    id: 'Benih acak yang sama menghasilkan sejarah yang sama.',
  },
  time: {
    en: 'The first year (startYear), how many are run (years), and the years without policy before them (burnIn).',
    id: 'Tahun pertama (startYear), lama simulasi (years), dan masa pemanasan tanpa kebijakan sebelumnya (burnIn).',
  },
  budget: {
    en: 'What the agency has in a year: money (yearly) and working days of its officers (officerDays).',
    id: 'Yang dimiliki dinas dalam setahun: uang (yearly) dan hari kerja petugas (officerDays).',
  },
  places: {
    en: 'One place is the home city (home: true). Latitude and longitude in degrees: south and west are negative.',
    id: 'Satu tempat adalah kota asal (home: true). latitude (lintang) dan longitude (bujur) dalam derajat: selatan dan barat bernilai negatif; radius: jari-jari.',
  },
  sectors: { en: 'Lines of business.', id: 'Bidang usaha.' },
  firms: {
    en: 'Groups of like firms. Roles: umkm, partner (elsewhere), buyer, large.',
    id: 'Kelompok usaha sejenis. Peran: umkm, partner (mitra di kota lain), buyer (pembeli), large (usaha besar).',
  },
  shares: {
    en: 'count: how many firms; ownProduct: share with a product of their own; licensed: share with a business licence. Shares are written 0.3 or 30 %.',
    id: 'count: banyaknya usaha; ownProduct: bagian dengan produk sendiri; licensed: bagian yang berizin usaha. Bagian ditulis 0.3 atau 30 %.',
  },
  policies: {
    en: 'What the agency does, in order of priority, on one budget. Take out what you do not want. There are:',
    id: 'Kebijakan dinas menurut prioritas, dari satu anggaran. Hapus yang tidak diperlukan. Yang tersedia:',
  },
  event: {
    en: 'A yearly trip: quota is the number of participants, itinerary where each year goes.',
    id: 'Kegiatan tahunan: quota adalah jumlah peserta, itinerary tujuan tiap tahun.',
  },
  followUp: {
    en: 'The agency follows up: interval is the time between rounds, channel is visit, phone or messaging-group.',
    id: 'Tindak lanjut rutin: interval adalah jarak antarputaran, channel: visit (kunjungan), phone (telepon), messaging-group (grup pesan).',
  },
  phases: {
    en: 'Acts in these months only; each phase may change numbers.',
    id: 'Hanya berlaku pada bulan-bulan ini; tiap fase boleh mengubah angka.',
  },
  provenance: {
    en: 'Where the numbers come from: study, literature, statistics or assumption. * stands for any key.',
    id: 'Asal angka: study (penelitian), literature (kepustakaan), statistics (statistik), assumption (asumsi). * berarti kunci apa pun.',
  },
} satisfies Record<string, Bilingual>;

/** Names and values that people read and change. */
const names = {
  home: { en: 'home-city', id: 'kota-asal' },
  other: { en: 'other-city', id: 'kota-lain' },
  furniture: { en: 'furniture', id: 'mebel' },
  food: { en: 'food', id: 'makanan' },
  furnitureMakers: { en: 'furniture-makers', id: 'perajin-mebel' },
  foodMakers: { en: 'food-makers', id: 'pembuat-makanan' },
  buyers: { en: 'buyers', id: 'pembeli' },
  partners: { en: 'partners', id: 'mitra' },
  burnIn: { en: '10 years', id: '10 tahun' },
  officerDays: { en: '200 days', id: '200 hari' },
  budget: { en: 'Rp 200 million', id: 'Rp 200 juta' },
  sales: { en: 'Rp 1500 million', id: 'Rp 1500 juta' },
  interval: { en: '2 months', id: '2 bulan' },
  origin: { en: 'write where it comes from', id: 'tulis asalnya' },
} satisfies Record<string, Bilingual>;

/** A commented scenario that passes `simpul check`: a small city, an event, a follow-up. */
export function starterScenario(
  name: string,
  policies: readonly { readonly name: string; readonly title: Bilingual }[],
  { modelVersion, schemaPath }: { readonly modelVersion: number; readonly schemaPath: string | undefined },
  lang: Lang,
): string {
  const say = (key: keyof typeof comments) => `# ${comments[key][lang]}`;
  const the = (key: keyof typeof names) => names[key][lang];
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const schema = schemaPath === undefined ? [] : [`# yaml-language-server: $schema=${schemaPath}`, '#'];
  const assumed = `{ mark: assumption, source: '${the('origin')}' }`;
  return `${[
    ...schema,
    say('what'),
    `#   simpul check ${name}.yaml`,
    `#   simpul run ${name}.yaml`,
    say('more'),
    `name: ${name}`,
    `title: { en: ${title}, id: ${title} }`,
    '',
    say('version'),
    `modelVersion: ${modelVersion}`,
    '',
    say('seed'),
    `seed: ${name}`,
    '',
    say('time'),
    `time: { startYear: 2020, years: 5, burnIn: ${the('burnIn')} }`,
    '',
    say('budget'),
    `budget: { yearly: ${the('budget')}, officerDays: ${the('officerDays')} }`,
    '',
    'world:',
    `  ${say('places')}`,
    '  places:',
    `    ${the('home')}: { home: true, latitude: -7.645, longitude: 112.908, radius: 3 km }`,
    `    ${the('other')}: { latitude: -7.797, longitude: 110.37, radius: 4 km }`,
    `  ${say('sectors')}`,
    '  sectors:',
    `    ${the('furniture')}: { title: { en: Furniture, id: Mebel } }`,
    `    ${the('food')}: { title: { en: Food, id: Makanan } }`,
    `  ${say('firms')}`,
    `  ${say('shares')}`,
    '  firms:',
    `    ${the('furnitureMakers')}: { role: umkm, place: ${the('home')}, sector: ${the('furniture')}, count: 80, ownProduct: 0.6, licensed: 30 % }`,
    `    ${the('foodMakers')}: { role: umkm, place: ${the('home')}, sector: ${the('food')}, count: 60, ownProduct: 0.8, licensed: 30 % }`,
    `    ${the('buyers')}: { role: buyer, place: ${the('home')}, sector: ${the('furniture')}, count: 10, sales: { median: ${the('sales')} } }`,
    `    ${the('partners')}: { role: partner, place: ${the('other')}, sector: ${the('furniture')}, count: 20, reputation: 0.8 }`,
    '',
    say('policies'),
    ...policies.map(({ name: policy, title: of }) => `#   ${policy}: ${of[lang]}`),
    'policies:',
    `  ${say('event')}`,
    '  - policy: annual-event',
    '    quota: 10',
    '    itinerary:',
    `      - { year: 2020, place: ${the('other')} }`,
    `      - { year: 2022, place: ${the('other')} }`,
    `  ${say('followUp')}`,
    '  - policy: regular-follow-up',
    `    interval: ${the('interval')}`,
    '    channel: phone',
    `    ${say('phases')}`,
    '    phases:',
    '      - { from: 2021-01, to: 2023-12 }',
    '',
    say('provenance'),
    'provenance:',
    ...['time', 'budget', 'world', 'policies'].map((path) => `  ${path}: ${assumed}`),
  ].join('\n')}\n`;
}
