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
  seed: {
    en: 'The same seed gives the same history.',
    id: 'Benih yang sama menghasilkan sejarah yang sama.',
  },
  time: {
    en: 'The years that are run, and the years without policy before them.',
    id: 'Tahun yang disimulasikan, dan tahun tanpa kebijakan sebelumnya.',
  },
  budget: {
    en: 'What the agency has in a year: money, and working days of its officers.',
    id: 'Yang dimiliki dinas dalam setahun: uang dan hari kerja petugas.',
  },
  places: {
    en: 'One place is the home city. Degrees: south and west are negative.',
    id: 'Satu tempat adalah kota asal. Derajat: selatan dan barat bernilai negatif.',
  },
  firms: {
    en: 'Groups of like firms. Roles: umkm, partner (elsewhere), buyer, large.',
    id: 'Kelompok usaha sejenis. Peran: umkm, partner (mitra di kota lain), buyer (pembeli), large (usaha besar).',
  },
  shares: {
    en: 'Shares are written 0.3 or "30 %".',
    id: 'Bagian ditulis 0.3 atau "30 %".',
  },
  policies: {
    en: 'What the agency does, in order of priority, on one budget. Take out what you do not want. There are:',
    id: 'Kebijakan dinas menurut prioritas, dari satu anggaran. Hapus yang tidak diperlukan. Yang tersedia:',
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

const origin: Bilingual = { en: 'write where it comes from', id: 'tulis asalnya' };

/** A commented scenario that passes `simpul check`: a small city, an event, a follow-up. */
export function starterScenario(
  name: string,
  policies: readonly string[],
  schemaPath: string | undefined,
  lang: Lang,
): string {
  const say = (key: keyof typeof comments) => `# ${comments[key][lang]}`;
  const title = name.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const schema = schemaPath === undefined ? [] : [`# yaml-language-server: $schema=${schemaPath}`, '#'];
  const assumed = `{ mark: assumption, source: '${origin[lang]}' }`;
  return `${[
    ...schema,
    say('what'),
    `#   simpul check ${name}.yaml`,
    `#   simpul run ${name}.yaml`,
    say('more'),
    `name: ${name}`,
    `title: { en: ${title}, id: ${title} }`,
    '',
    say('seed'),
    `seed: ${name}`,
    '',
    say('time'),
    'time: { startYear: 2020, years: 5, burnIn: 10 }',
    '',
    say('budget'),
    'budget: { yearly: Rp 200 juta, officerDays: 200 }',
    '',
    'world:',
    `  ${say('places')}`,
    '  places:',
    '    home-city: { home: true, latitude: -7.645, longitude: 112.908, radius: 3 km }',
    '    other-city: { latitude: -7.797, longitude: 110.37, radius: 4 km }',
    '  sectors:',
    '    furniture: { title: { en: Furniture, id: Mebel } }',
    '    food: { title: { en: Food, id: Makanan } }',
    `  ${say('firms')}`,
    `  ${say('shares')}`,
    '  firms:',
    '    furniture-makers: { role: umkm, place: home-city, sector: furniture, count: 80, ownProduct: 0.6, licensed: "30 %" }',
    '    food-makers: { role: umkm, place: home-city, sector: food, count: 60, ownProduct: 0.8, licensed: "30 %" }',
    '    buyers: { role: buyer, place: home-city, sector: furniture, count: 10, sales: { median: Rp 1500 juta } }',
    '    partners: { role: partner, place: other-city, sector: furniture, count: 20, reputation: 0.8 }',
    '',
    say('policies'),
    `#   ${policies.join(', ')}`,
    'policies:',
    '  - policy: annual-event',
    '    quota: 10',
    '    itinerary:',
    '      - { year: 2020, place: other-city }',
    '      - { year: 2022, place: other-city }',
    '  - policy: regular-follow-up',
    '    interval: 2 months',
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
