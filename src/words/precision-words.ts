import type { Bilingual } from './lang.js';

/** What is said of how well a study knows its differences. */
export const precisionWords = {
  precise: {
    en: 'Stopped after {n} of at most {most replicates}: the difference in “{measure}” is known to {reached} (wanted: {wanted}).',
    id: 'Berhenti setelah {n} dari paling banyak {most} ulangan: selisih “{measure}” diketahui sampai {reached} (diminta: {wanted}).',
  },
  negligible: {
    en: 'No difference in “{measure}” as large as {smallest} is left for {scenarios}, all looks taken together, so it was not pursued further.',
    id: 'Untuk {scenarios} tidak ada lagi selisih “{measure}” sebesar {smallest}, dengan memperhitungkan semua pemeriksaan, jadi tidak ditelusuri lebih jauh.',
  },
  open: {
    en: 'All {most replicates} were run, and the difference in “{measure}” is known to {reached} only (wanted: {wanted}).',
    id: 'Semua {most} ulangan dijalankan, dan selisih “{measure}” baru diketahui sampai {reached} (diminta: {wanted}).',
  },
  detectable: {
    en: 'Smallest differences to the baseline that would have been clear with a chance of 80 %, from the scenario whose difference is known best to the one whose is known least: {list}.',
    id: 'Selisih terkecil terhadap skenario acuan yang akan nyata dengan peluang 80 %, dari skenario yang selisihnya paling pasti sampai yang paling tidak pasti: {list}.',
  },
  undetectable: {
    en: 'How small a difference could have been seen cannot be told, with fewer than {least} pairs or with pairs that are all alike: {list}.',
    id: 'Sekecil apa selisih yang dapat terlihat tidak dapat dikatakan, karena pasangannya kurang dari {least} atau semuanya sama: {list}.',
  },
} satisfies Record<string, Bilingual>;
