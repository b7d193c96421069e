import type { Bilingual } from './lang.js';

/** What `simpul branch` says. */
export const branchWords = {
  optionAt: {
    en: 'Where the futures part: 5y, "260 weeks", 2011, 2011-06 or 2011-W20',
    id: 'Saat masa depan bercabang: "5 tahun", "260 minggu", 2011, 2011-06, atau 2011-W20',
  },
  optionPolicies: {
    en: 'The futures, with commas: scenario files, all, none, or policies of the scenario that go on (joined by +)',
    id: 'Masa depan, dipisah koma: berkas skenario, all (semua), none (tanpa), atau kebijakan skenario yang diteruskan (digabung +)',
  },
  optionSave: {
    en: 'Keep the state at that week in this file',
    id: 'Simpan keadaan pada minggu itu di berkas ini',
  },
  optionFrom: { en: 'Go on from such a file', id: 'Lanjutkan dari berkas seperti itu' },
  heading: {
    en: '{title}: one history until week {week} of {year} (seed {seed}, replicate {replicate}), then {n futures} with the same chance until the end of {last}.',
    id: '{title}: satu sejarah sampai minggu {week} tahun {year} (benih {seed}, ulangan {replicate}), lalu {n} masa depan dengan kebetulan yang sama sampai akhir {last}.',
  },
  future: { en: 'Future “{name}”', id: 'Masa depan “{name}”' },
  all: { en: 'all policies', id: 'semua kebijakan' },
  none: { en: 'no policy', id: 'tanpa kebijakan' },
  digestOf: { en: 'Digest at the end of {year}', id: 'Sidik pada akhir {year}' },
  differences: {
    en: 'Differences to “{name}” at the end of {year}. One history: what chance does here is not averaged out.',
    id: 'Selisih terhadap “{name}” pada akhir {year}. Hanya satu sejarah: peran kebetulan tidak dirata-ratakan.',
  },
  saved: { en: 'State kept in {file}', id: 'Keadaan disimpan di {file}' },
} satisfies Record<string, Bilingual>;

export const startMissing: Bilingual = {
  en: 'branch: either a scenario file and --at, or --from with a saved state. For example: simpul branch town.yaml --at 5y.',
  id: 'branch: berkas skenario dengan --at, atau --from dengan keadaan tersimpan. Misalnya: simpul branch kota.yaml --at "5 tahun".',
};

export const settledByState = (option: string): Bilingual => ({
  en: `--${option}: not with --from, because the saved state has settled it. Leave one of the two out.`,
  id: `--${option}: tidak bersama --from, karena sudah ditetapkan oleh keadaan tersimpan. Hilangkan salah satunya.`,
});

export const weekWrong = (found: string): Bilingual => ({
  en: `--at: ${found} is no week. Write a span with its unit (5y, "260 weeks"), a year (2011), a month (2011-06) or a week of a year (2011-W20).`,
  id: `--at: ${found} bukan minggu. Tulis lamanya dengan satuan ("5 tahun", "260 minggu"), tahun (2011), bulan (2011-06), atau minggu dalam tahun (2011-W20).`,
});

export const weekOutside = (found: string, first: number, last: number): Bilingual => ({
  en: `--at: ${found} is not within the years of the run. Write a week from the start of ${first} to before the end of ${last}, or run more years with --years.`,
  id: `--at: ${found} tidak termasuk tahun simulasi. Tulis minggu dari awal ${first} sampai sebelum akhir ${last}, atau perpanjang dengan --years.`,
});

export const nothingAfter = (years: number, first: number): Bilingual => ({
  en: `--years ${years}: the saved state is of a later week. Write enough years from ${first} on to reach beyond it.`,
  id: `--years ${years}: keadaan tersimpan berada pada minggu sesudahnya. Tulis jumlah tahun sejak ${first} yang melampauinya.`,
});

export const futureTwice = (name: string): Bilingual => ({
  en: `--policies: ${name} is named twice. Name each future once.`,
  id: `--policies: ${name} disebut dua kali. Sebutkan tiap masa depan sekali.`,
});

export const otherWorld = (file: string, part: string): Bilingual => ({
  en: `${file}: its ${part} is not that of the history, so it cannot be its future. A scenario that differs in policies and budget alone would be.`,
  id: `${file}: ${part}-nya berbeda dari sejarahnya, sehingga tidak dapat menjadi masa depannya. Yang benar: skenario yang hanya berbeda kebijakan dan anggarannya.`,
});

export const ownCodeUnsaved = (file: string): Bilingual => ({
  en: `${file}: a scenario with code of your own cannot be kept with --save, because the code may change. Branch it without --save.`,
  id: `${file}: skenario dengan kode sendiri tidak dapat disimpan dengan --save, karena kodenya dapat berubah. Gunakan branch tanpa --save.`,
});

/** A mistake in what `--policies` names. */
export const policiesOption = (message: Bilingual): Bilingual => ({
  en: `--policies: ${message.en}`,
  id: `--policies: ${message.id}`,
});
