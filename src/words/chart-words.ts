import type { Bilingual } from './lang.js';

/** What charts say: titles as questions in plain words, then subtitles, axes and legends. */
export const chartTitles = {
  trajectories: {
    en: 'How does each outcome develop under each policy?',
    id: 'Bagaimana setiap hasil berkembang di bawah setiap kebijakan?',
  },
  withdrawal: {
    en: 'What remains when the programme stops?',
    id: 'Apa yang tersisa setelah program berhenti?',
  },
  differences: {
    en: 'What does each policy change, compared with “{baseline}”?',
    id: 'Apa yang diubah setiap kebijakan dibandingkan “{baseline}”?',
  },
  'study-table': {
    en: 'Does the model answer the survey as the study’s participants did?',
    id: 'Apakah model menjawab survei seperti peserta dalam penelitian?',
  },
  relational: {
    en: 'How often, how deep, how near: what are relations like?',
    id: 'Seberapa sering, seberapa dalam, seberapa dekat hubungan usaha?',
  },
  survival: {
    en: 'How long do new ties last, by how they began?',
    id: 'Berapa lama ikatan baru bertahan, menurut asalnya?',
  },
  'capital-kinds': { en: 'Which kind of social capital grows?', id: 'Jenis modal sosial mana yang tumbuh?' },
  'cost-and-ties': {
    en: 'How many lasting ties does each policy add, and for what money?',
    id: 'Berapa hubungan berkelanjutan yang ditambah setiap kebijakan, dan dengan biaya berapa?',
  },
  'left-out': { en: 'Who was never reached?', id: 'Siapa yang tidak pernah terjangkau?' },
  index: {
    en: 'Which policy ranks first, and for whom?',
    id: 'Kebijakan mana yang berada di urutan pertama, dan menurut siapa?',
  },
  'equal-budget': {
    en: 'And if every policy spent the same?',
    id: 'Bagaimana jika setiap kebijakan memakai anggaran yang sama?',
  },
} satisfies Record<string, Bilingual>;

/** One sentence a chart, for captions and for readers who hear the page. */
export const chartSummaries = {
  trajectories: {
    en: 'Each declared outcome at the end of each year; a line is the mean of the replicates, its band the 95\u00a0% interval of that mean.',
    id: 'Setiap hasil utama pada akhir setiap tahun; garis adalah rata-rata ulangan, pita adalah selang 95\u00a0% rata-rata itu.',
  },
  withdrawal: {
    en: 'Lasting ties beyond the reference, worked out replicate by replicate, from the time when all policies stop. The line at zero is the reference. A line that falls to it: what the policy built is gone; one that stays up: it lasts.',
    id: 'Hubungan berkelanjutan dikurangi pembanding, dihitung per ulangan, sejak semua kebijakan berhenti. Garis nol adalah pembanding. Garis yang turun ke nol: hasil kebijakan hilang; garis yang tetap di atas: hasilnya bertahan.',
  },
  differences: {
    en: 'Scenario minus baseline in the last year, worked out replicate by replicate. Student’s intervals. A filled dot: the interval leaves zero out even when it is widened for all comparisons. A hollow dot: no difference can be told.',
    id: 'Skenario dikurangi acuan pada tahun terakhir, dihitung per ulangan. Selang Student. Titik penuh: selang tidak memuat nol, juga setelah dilebarkan untuk seluruh perbandingan. Titik kosong: belum dapat dibedakan.',
  },
  'study-table': {
    en: 'The study asked 20 participants: trust low 2, medium 7, high 11; one contacted the same partner again within the year. The grey band is the exact 95\u00a0% interval of the study’s share.',
    id: 'Penelitian menanyai 20 peserta: kepercayaan rendah 2, sedang 7, tinggi 11; satu menghubungi mitra yang sama lagi dalam setahun. Pita abu-abu adalah selang 95\u00a0% eksak dari angka penelitian.',
  },
  relational: {
    en: 'The three relational properties by which the study judged social capital low, in the last year.',
    id: 'Tiga sifat hubungan yang membuat penelitian menilai modal sosial rendah, pada tahun terakhir.',
  },
  survival: {
    en: 'Ties met since the first year, all replicates together: the share that is still a tie after so many years, by a life table of quarters of a year (actuarial estimate).',
    id: 'Ikatan yang terbentuk sejak tahun pertama, semua ulangan digabung: bagian yang masih menjadi ikatan setelah sekian tahun, menurut tabel hayat per triwulan (taksiran aktuaria).',
  },
  'capital-kinds': {
    en: 'Bonding joins alike and near, bridging joins different or far, linking joins small firms with large ones; last year.',
    id: 'Pengikat (bonding) menghubungkan yang serupa dan dekat, penjembatan (bridging) yang berbeda atau jauh, penghubung (linking) usaha kecil dengan usaha besar; tahun terakhir.',
  },
  'cost-and-ties': {
    en: 'Money spent a year against the lasting ties that a scenario has beyond the reference in the last year: ties of small firms older than 12 months and used without help, whoever brought the two together; up and to the left is better.',
    id: 'Pengeluaran per tahun terhadap selisih hubungan berkelanjutan dengan pembanding pada tahun terakhir: ikatan UMKM yang berumur lebih dari 12 bulan dan dipakai tanpa bantuan, siapa pun yang mempertemukan; makin ke kiri atas makin baik.',
  },
  'left-out': {
    en: 'Share of small firms of a kind that the agency never reached in all the years.',
    id: 'Bagian UMKM dari setiap kelompok yang tidak pernah terjangkau dinas selama seluruh masa.',
  },
  index: {
    en: 'First the composite index with the published weights, then the share of all possible weightings under which each policy comes first.',
    id: 'Pertama, indeks gabungan dengan bobot yang ditetapkan; kemudian, bagian dari semua kemungkinan bobot yang menempatkan kebijakan itu di urutan pertama.',
  },
  'equal-budget': {
    en: 'The same comparison with each policy scaled to the same yearly spending.',
    id: 'Perbandingan yang sama dengan setiap kebijakan diskalakan ke pengeluaran tahunan yang sama.',
  },
} satisfies Record<string, Bilingual>;

/** Shorter phrases on charts. */
export const chartWords = {
  baselineMark: { en: '{title} (baseline)', id: '{title} (acuan)' },
  sample: {
    en: '{n paired replicates}; intervals 95\u00a0%',
    id: '{n} ulangan berpasangan; selang 95\u00a0%',
  },
  narrowBands: {
    en: 'a band narrower than its line is hidden by it',
    id: 'pita yang lebih sempit daripada garisnya tertutup garis itu',
  },
  cutAxis: { en: 'not every axis begins at zero', id: 'tidak semua sumbu dimulai dari nol' },
  lost: { en: '“{scenario}” failed in all replicates', id: '“{scenario}” gagal pada semua ulangan' },
  inYear: { en: 'end of {year}', id: 'akhir {year}' },
  overYears: { en: '{from}–{to}', id: '{from}–{to}' },
  year: { en: 'Year', id: 'Tahun' },
  monthsAfter: { en: 'Months after all policies stop', id: 'Bulan setelah semua kebijakan berhenti' },
  stopsAt: {
    en: 'beyond “{reference}”; all policies stop at the end of {year}',
    id: 'selisih terhadap “{reference}”; semua kebijakan berhenti pada akhir {year}',
  },
  scenario: { en: 'Scenario', id: 'Skenario' },
  differenceIn: { en: 'difference, {unit}', id: 'selisih, {unit}' },
  points: { en: 'percentage points', id: 'poin persen' },
  study: { en: 'The study (n = 20)', id: 'Penelitian (n = 20)' },
  trustLow: { en: 'Trust: low', id: 'Kepercayaan: rendah' },
  trustMedium: { en: 'Trust: medium', id: 'Kepercayaan: sedang' },
  trustHigh: { en: 'Trust: high', id: 'Kepercayaan: tinggi' },
  repeatContact: { en: 'Repeat contact', id: 'Kontak ulang' },
  shareOfAnswers: { en: '% of answers', id: '% jawaban' },
  yearsSinceMeeting: { en: 'Years since the first meeting', id: 'Tahun sejak pertemuan pertama' },
  stillTie: { en: '% still a tie', id: '% masih menjadi ikatan' },
  low: { en: 'Interval from', id: 'Selang dari' },
  high: { en: 'to', id: 'sampai' },
  tiesMet: { en: 'ties met', id: 'ikatan terbentuk' },
  spentPerYear: { en: 'Spent a year, rupiah', id: 'Pengeluaran per tahun, rupiah' },
  neverReached: { en: '% never reached', id: '% tidak pernah terjangkau' },
  indexTitle: { en: 'Composite index', id: 'Indeks gabungan' },
  indexUnit: { en: 'points from 0 to 100', id: 'nilai 0 sampai 100' },
  rankFirst: { en: 'Ranks first', id: 'Urutan pertama' },
  rankFirstUnit: { en: '% of all weightings', id: '% dari semua bobot' },
  rupiahPerTie: { en: 'rupiah a tie', id: 'rupiah per hubungan' },
  logarithmic: { en: '{unit}, logarithmic scale', id: '{unit}, skala logaritmik' },
  equalAmount: {
    en: 'every policy scaled to {amount} a year',
    id: 'setiap kebijakan diskalakan ke {amount} per tahun',
  },
  lifeTable: {
    en: 'life table by quarters of a year (actuarial estimate); curves end below 10 ties at risk',
    id: 'tabel hayat per triwulan (taksiran aktuaria); kurva berakhir di bawah 10 ikatan berisiko',
  },
  month: { en: 'Month', id: 'Bulan' },
  tiesAtRisk: { en: 'Ties at risk', id: 'Ikatan berisiko' },
  betterCorner: { en: 'up and to the left is better', id: 'makin ke kiri atas makin baik' },
  firms: { en: 'Firms of the group', id: 'Jumlah usaha kelompok' },
  noneOfSize: {
    en: 'no {size} firms to show: no UMKM had the yearly sales of that class at the end of {year} in any replicate',
    id: 'tidak ada usaha {size}: tidak ada UMKM dengan penjualan tahunan kelas itu pada akhir {year} di ulangan mana pun',
  },
  noneOfSizeUnder: {
    en: 'no {size} firms to show under {scenarios}: no UMKM had the yearly sales of that class at the end of {year} in any replicate',
    id: 'tidak ada usaha {size} pada {scenarios}: tidak ada UMKM dengan penjualan tahunan kelas itu pada akhir {year} di ulangan mana pun',
  },
  baselineLine: { en: 'dashed line: baseline', id: 'garis putus-putus: acuan' },
  studyLine: {
    en: 'dashed line and grey band: the study',
    id: 'garis putus-putus dan pita abu-abu: penelitian',
  },
  filledDot: { en: 'filled: clear among all comparisons', id: 'penuh: nyata di antara seluruh perbandingan' },
  tooFew: {
    en: 'fewer than {least} replicates: too few to say what is better',
    id: 'kurang dari {least} ulangan: terlalu sedikit untuk menilai mana yang lebih baik',
  },
  cost: { en: 'Spending', id: 'Pengeluaran' },
  interval: { en: '95\u00a0% interval', id: 'Selang 95\u00a0%' },
  value: { en: 'Value', id: 'Nilai' },
  million: { en: 'million', id: 'jt' },
  billion: { en: 'billion', id: 'M' },
} satisfies Record<string, Bilingual>;
