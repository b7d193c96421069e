import type { Bilingual } from './lang.js';

/** What the tables of `compare` and `run` say. */
export const compareWords = {
  outcome: { en: 'Outcome', id: 'Hasil' },
  scenario: { en: 'Scenario', id: 'Skenario' },
  value: { en: 'Mean, 95 % interval', id: 'Rata-rata, selang 95 %' },
  difference: { en: 'Difference ± 95 %', id: 'Selisih ± 95 %' },
  effect: { en: 'Effect', id: 'Pengaruh' },
  better: { en: 'Better in', id: 'Lebih baik di' },
  baseline: { en: 'baseline', id: 'acuan' },
  beyond: {
    en: 'Lasting ties beyond “{reference}” at the end of {year}, {n replicates}',
    id: 'Hubungan berkelanjutan dibandingkan “{reference}” pada akhir {year}, {n} ulangan',
  },
  additionalOutsideTies: { en: 'With other places', id: 'Dengan daerah lain' },
  costPerAdditionalTie: { en: 'Cost of an additional one (95 %)', id: 'Biaya satu tambahan (95 %)' },
  money: { en: 'Money and introductions in the agency’s book', id: 'Uang dan perkenalan dalam buku dinas' },
  spentPerYear: { en: 'Spent a year', id: 'Pengeluaran per tahun' },
  unfundedPerYear: { en: 'Unfunded a year', id: 'Tidak terdanai per tahun' },
  lastingIntroductions: { en: 'Lasting introductions', id: 'Perkenalan yang bertahan' },
  costPerLastingIntroduction: {
    en: 'Cost of one, all runs together (95 %)',
    id: 'Biaya satu, semua simulasi digabung (95 %)',
  },
  heading: {
    en: '{title}: {years years} from {from}, {n replicates}, seed {seed}. Figures at the end of {to}.',
    id: '{title}: {years} tahun sejak {from}, {n} ulangan, benih {seed}. Angka pada akhir {to}.',
  },
  alone: {
    en: 'One scenario alone: there is nothing to compare it with, so only its own figures follow. To compare, name a second scenario; the first one is then the baseline.',
    id: 'Hanya satu skenario: tidak ada pembandingnya, jadi hanya angkanya sendiri yang ditampilkan. Untuk membandingkan, sebutkan skenario kedua; yang pertama menjadi acuan.',
  },
  equalBudget: {
    en: 'At equal spending of {amount} a year, {n replicates}',
    id: 'Pada pengeluaran yang sama, {amount} per tahun, {n} ulangan',
  },
  scaled: {
    en: '{scenario}: {policy}, {parameter}: {from} → {to} (factor {factor})',
    id: '{scenario}: {policy}, {parameter}: {from} → {to} (faktor {factor})',
  },
  unreached: {
    en: '{scenario}: spends {amount} a year, not the amount. {reason}',
    id: '{scenario}: mengeluarkan {amount} per tahun, bukan jumlah itu. {reason}',
  },
  effectNone: { en: 'none to be told', id: 'belum terlihat' },
  effectTooFew: { en: 'too few replicates', id: 'ulangan terlalu sedikit' },
  effectZero: { en: 'none in any of {n}', id: 'tidak ada di satu pun dari {n}' },
  effectTiny: { en: 'very small', id: 'sangat kecil' },
  effectSmall: { en: 'small', id: 'kecil' },
  effectMedium: { en: 'medium', id: 'sedang' },
  effectLarge: { en: 'large', id: 'besar' },
  effectMeans: {
    en: 'Effect: d is the difference in standard deviations of single runs (Cohen; from 0.2 small, 0.5 medium, 0.8 large). It says how the difference compares with the luck of one history, not whether it matters.',
    id: 'Pengaruh: d adalah selisih dalam simpangan baku simulasi (Cohen; mulai 0,2 kecil, 0,5 sedang, 0,8 besar). Artinya: seberapa besar selisih itu dibandingkan kebetulan satu sejarah, bukan apakah selisih itu penting.',
  },
  report: { en: 'Report', id: 'Laporan' },
  results: { en: 'All results', id: 'Semua hasil' },
  digest: { en: 'Digest', id: 'Sidik' },
  again: { en: 'Made again by', id: 'Diulang dengan' },
  /** Stands in a command for the folder of the result, wherever it is. */
  result: { en: 'RESULT', id: 'HASIL' },
  measure: { en: 'Measure', id: 'Ukuran' },
  scaling: { en: 'Scaling to the equal budget …', id: 'Menyamakan anggaran …' },
  comparing: { en: 'Comparing', id: 'Membandingkan' },
  runs: { en: 'runs', id: 'simulasi' },
  runHeading: {
    en: '{title}: {years years} from {from}, seed {seed}, replicate {replicate}.',
    id: '{title}: {years} tahun sejak {from}, benih {seed}, ulangan {replicate}.',
  },
  optionForce: {
    en: 'Replace a result folder of another study',
    id: 'Ganti folder hasil studi lain',
  },
  optionStore: {
    en: 'File of finished runs that studies share (default: .simpul-runs.duckdb beside the result)',
    id: 'Berkas simulasi selesai yang dipakai bersama antarstudi (bawaan: .simpul-runs.duckdb di samping hasil)',
  },
  optionFresh: {
    en: 'Run everything anew, whatever the store holds',
    id: 'Jalankan semuanya dari awal, apa pun isi simpanan',
  },
  optionCsv: { en: 'Also write outcomes.csv', id: 'Tulis juga outcomes.csv' },
  optionEqualBudget: {
    en: 'Also compare with every scenario scaled to this yearly spending: 200000000, "Rp 200 juta"',
    id: 'Bandingkan juga dengan setiap skenario disamakan pada pengeluaran tahunan ini: 200000000, "Rp 200 juta"',
  },
  optionBaseline: {
    en: 'Name of the scenario that the others are compared with',
    id: 'Nama skenario yang menjadi acuan',
  },
  optionReplicate: {
    en: 'Which replicate of the seed, from 0',
    id: 'Ulangan keberapa dari benih, mulai 0',
  },
  optionWeeks: {
    en: 'Measure at the end of these weeks, too: 2008-W12,2010-W40 (or their numbers from 0)',
    id: 'Ukur juga pada akhir minggu-minggu ini: 2008-W12,2010-W40 (atau nomornya mulai 0)',
  },
} satisfies Record<string, Bilingual>;
