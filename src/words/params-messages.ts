import type { Bilingual } from './lang.js';

/** What `simpul params` says besides the parameters themselves. */
export const paramsWords = {
  optionOf: {
    en: 'List every number of this scenario file instead, with unit and origin',
    id: 'Tampilkan setiap angka dalam berkas skenario ini, dengan satuan dan asalnya',
  },
  scenario: { en: 'Scenario', id: 'Skenario' },
  study: { en: 'Study', id: 'Studi' },
  policy: { en: 'Policy', id: 'Kebijakan' },
  required: { en: 'has to be written', id: 'wajib ditulis' },
  optional: { en: 'may be left out', id: 'boleh tidak ditulis' },
  originUnknown: {
    en: 'origin not given: add it under provenance',
    id: 'asal tidak disebut: tambahkan di bawah provenance',
  },
  yes: { en: 'true', id: 'true' },
} satisfies Record<string, Bilingual>;

export const setWithoutFile: Bilingual = {
  en: '--set: there is no scenario in which a value could be put. Name one with --of, or leave --set out.',
  id: '--set: tidak ada skenario yang nilainya dapat diubah. Sebutkan dengan --of, atau hapus --set.',
};

export const noSuchParameter = (name: string, nearest: string | undefined): Bilingual => ({
  en: `${name}: no parameter, group or policy has this in its name or summary. ${nearest ? `Did you mean ${nearest}?` : 'simpul params lists them all.'}`,
  id: `${name}: tidak ada parameter, kelompok, atau kebijakan dengan nama atau ringkasan ini. ${nearest ? `Maksud Anda ${nearest}?` : 'simpul params menampilkan semuanya.'}`,
});

export const noSuchMeasure = (name: string, nearest: string | undefined): Bilingual => ({
  en: `${name}: no measure has this in its name, title or summary. ${nearest ? `Did you mean ${nearest}?` : 'simpul measures lists them all.'}`,
  id: `${name}: tidak ada ukuran dengan nama, judul, atau ringkasan ini. ${nearest ? `Maksud Anda ${nearest}?` : 'simpul measures menampilkan semuanya.'}`,
});
