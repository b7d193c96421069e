import type { Bilingual } from './lang.js';

/** What tables and sentences say of what remains when the agency has stopped. */
export const withdrawalWords = {
  heading: { en: 'What remains when the programme stops?', id: 'Apa yang tersisa setelah program berhenti?' },
  option: {
    en: 'Run on for 24 months in which no policy acts, and tell what remains',
    id: 'Teruskan 24 bulan tanpa kebijakan apa pun, dan sebutkan apa yang tersisa',
  },
  ofRun: {
    en: 'After all policies stop at the end of {year}',
    id: 'Setelah semua kebijakan berhenti pada akhir {year}',
  },
  table: {
    en: 'After all policies stop at the end of {year}: lasting ties beyond “{reference}”, {n replicates}',
    id: 'Setelah semua kebijakan berhenti pada akhir {year}: hubungan berkelanjutan dibandingkan “{reference}”, {n} ulangan',
  },
  caption: {
    en: 'Means of the first {n replicates} with 95\u00a0% intervals, beyond “{reference}”, replicate by replicate. After {year} no policy acts; agreements hold until they lapse. A share compares numbers: how many additional lasting ties there are then for each one at the end of {year}. They are not all the same ties, since some end and others that were new then come to last, so it can be above 100\u00a0%; it is left out where there were not clearly more.',
    id: 'Rata-rata {n} ulangan pertama dengan selang 95\u00a0%, selisih terhadap “{reference}” per ulangan. Setelah {year} tidak ada kebijakan yang berjalan; kesepakatan berlaku sampai berakhir. Bagian membandingkan jumlah: berapa tambahan hubungan berkelanjutan saat itu untuk setiap satu pada akhir {year}. Hubungannya tidak semuanya sama, karena sebagian berakhir dan yang saat itu masih baru menjadi berkelanjutan, sehingga nilainya dapat di atas 100\u00a0%; tidak dihitung bila tambahannya tidak nyata.',
  },
  atEnd: { en: 'When they stop', id: 'Saat berhenti' },
  additionalAtEnd: {
    en: 'Additional lasting ties when they stop',
    id: 'Tambahan hubungan berkelanjutan saat berhenti',
  },
  after: { en: '{months} months after', id: '{months} bulan sesudahnya' },
  remaining: { en: 'For each one, after {months} months', id: 'Untuk setiap satu, setelah {months} bulan' },
  remainingOutside: {
    en: 'Of those with other places',
    id: 'Dari hubungan dengan daerah lain',
  },
  trust: { en: 'Trust, {months} months after', id: 'Kepercayaan, {months} bulan sesudahnya' },
  share: {
    en: '{months} months after all policies stop, the additional lasting ties number {share} of what they did ({interval}).',
    id: '{months} bulan setelah semua kebijakan berhenti, jumlah tambahan hubungan berkelanjutan menjadi {share} dari semula ({interval}).',
  },
  shareUnsure: {
    en: '{months} months after all policies stop, it cannot be told how many additional lasting ties there are ({interval} of what there were).',
    id: '{months} bulan setelah semua kebijakan berhenti, belum dapat dikatakan berapa tambahan hubungan berkelanjutan yang ada ({interval} dari semula).',
  },
  shareOutside: {
    en: 'Those with other places number {share} of what they did ({interval}).',
    id: 'Jumlah yang dengan daerah lain menjadi {share} dari semula ({interval}).',
  },
  grown: {
    en: '{months} months after all policies stop there are more additional lasting ties than when they stopped: {share} of that number ({interval}). Some that were new then have come to last.',
    id: '{months} bulan setelah semua kebijakan berhenti, tambahan hubungan berkelanjutan lebih banyak daripada saat berhenti: {share} dari jumlah itu ({interval}). Sebagian yang saat itu masih baru menjadi berkelanjutan.',
  },
  sameTies: {
    en: 'These are numbers, not the same ties: some of them end, and others that were new when the policies stopped come to last.',
    id: 'Ini jumlah, bukan hubungan yang sama: sebagian berakhir, dan yang masih baru ketika kebijakan berhenti menjadi berkelanjutan.',
  },
  none: {
    en: 'Not clearly more lasting ties than “{reference}” when the policies stop, so there is no share that could remain: {list}.',
    id: 'Saat kebijakan berhenti, hubungan berkelanjutan tidak nyata lebih banyak daripada “{reference}”, sehingga tidak ada bagian yang dapat tersisa: {list}.',
  },
} satisfies Record<string, Bilingual>;
