import type { Bilingual } from './lang.js';

/** What tables and sentences say of what remains when the agency has stopped. */
export const withdrawalWords = {
  heading: { en: 'What remains when the agency stops?', id: 'Apa yang tersisa ketika dinas berhenti?' },
  option: {
    en: 'Run on for 24 months in which no policy acts, and tell what remains',
    id: 'Teruskan 24 bulan tanpa kebijakan apa pun, dan sebutkan apa yang tersisa',
  },
  ofRun: {
    en: 'After the agency stops at the end of {year}',
    id: 'Setelah dinas berhenti pada akhir {year}',
  },
  table: {
    en: 'After the agency stops at the end of {year}: lasting ties beyond “{reference}”, {n replicates}',
    id: 'Setelah dinas berhenti pada akhir {year}: hubungan berkelanjutan dibandingkan “{reference}”, {n} ulangan',
  },
  caption: {
    en: 'Means of the first {n replicates} with 95\u00a0% intervals, beyond “{reference}”, replicate by replicate. After {year} no policy acts; agreements hold until they lapse. A share is that of the additional ties at the end of {year}; it is above 100\u00a0% where ties that were new then came to last, and left out where there were not clearly more.',
    id: 'Rata-rata {n} ulangan pertama dengan selang 95\u00a0%, selisih terhadap “{reference}” per ulangan. Setelah {year} tidak ada kebijakan yang berjalan; kesepakatan berlaku sampai berakhir. Bagian dihitung dari tambahan hubungan pada akhir {year}; nilainya di atas 100\u00a0% bila hubungan yang saat itu masih baru menjadi berkelanjutan, dan tidak dihitung bila tambahannya tidak nyata.',
  },
  atEnd: { en: 'When it stops', id: 'Saat berhenti' },
  additionalAtEnd: {
    en: 'Additional lasting ties when it stops',
    id: 'Tambahan hubungan berkelanjutan saat berhenti',
  },
  after: { en: '{months} months after', id: '{months} bulan sesudahnya' },
  remaining: { en: 'Still there after {months} months', id: 'Masih ada setelah {months} bulan' },
  remainingOutside: {
    en: 'Of those with other places',
    id: 'Dari hubungan dengan daerah lain',
  },
  trust: { en: 'Trust, {months} months after', id: 'Kepercayaan, {months} bulan sesudahnya' },
  share: {
    en: '{months} months after the agency stops, {share} of the additional lasting ties are still there ({interval}); of those with other places {outside}.',
    id: '{months} bulan setelah dinas berhenti, {share} dari tambahan hubungan berkelanjutan masih ada ({interval}); dari hubungan dengan daerah lain {outside}.',
  },
  shareAlone: {
    en: '{months} months after the agency stops, {share} of the additional lasting ties are still there ({interval}).',
    id: '{months} bulan setelah dinas berhenti, {share} dari tambahan hubungan berkelanjutan masih ada ({interval}).',
  },
  grown: {
    en: '{months} months after the agency stops there are more additional lasting ties than when it stopped: {share} of them ({interval}). Some that were new then have come to last.',
    id: '{months} bulan setelah dinas berhenti, tambahan hubungan berkelanjutan lebih banyak daripada saat berhenti: {share} ({interval}). Sebagian yang saat itu masih baru menjadi berkelanjutan.',
  },
  none: {
    en: 'Not clearly more lasting ties than “{reference}” when the agency stops, so there is no share that could remain: {list}.',
    id: 'Saat dinas berhenti, hubungan berkelanjutan tidak nyata lebih banyak daripada “{reference}”, sehingga tidak ada bagian yang dapat tersisa: {list}.',
  },
} satisfies Record<string, Bilingual>;
