import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `simpul export` says. */

export const exportWords = {
  format: { en: 'Kind of file: graphml, gexf or csv', id: 'Jenis berkas: graphml, gexf, atau csv' },
  scenario: {
    en: 'Which scenario of a result folder',
    id: 'Skenario mana dari folder hasil',
  },
  week: {
    en: 'At the end of a week (2008-W12, or its number from 0) or a year (2008); of the last week if left out',
    id: 'Pada akhir minggu (2008-W12, atau nomornya mulai 0) atau tahun (2008); minggu terakhir bila tidak disebut',
  },
  dynamic: {
    en: 'All weeks: each firm and tie with the weeks in which it was there (gexf)',
    id: 'Semua minggu: tiap usaha dan ikatan dengan minggu keberadaannya (gexf)',
  },
  out: { en: 'File to write; for csv a folder', id: 'Berkas yang ditulis; untuk csv sebuah folder' },
} satisfies Record<string, Bilingual>;

export const optionMissing = (option: string, example: string): Bilingual => ({
  en: `--${option}: missing. Write --${option} ${example}.`,
  id: `--${option}: belum ada. Tulis --${option} ${example}.`,
});

export const noSuchFormat = (found: string): Bilingual => ({
  en: `--format ${found}: no such format. Write graphml, gexf or csv.`,
  id: `--format ${found}: tidak ada format ini. Tulis graphml, gexf, atau csv.`,
});

export const dynamicIsGexf: Bilingual = {
  en: '--dynamic: only gexf tells when a tie was there. Write --format gexf, or leave --dynamic out.',
  id: '--dynamic: hanya gexf yang memuat waktu keberadaan ikatan. Tulis --format gexf, atau hapus --dynamic.',
};

export const dynamicOrWeek: Bilingual = {
  en: '--dynamic and --week: all weeks, or one of them? Leave one of the two out.',
  id: '--dynamic dan --week: semua minggu, atau salah satunya? Hapus salah satu.',
};

export const onlyOfResult = (option: string): Bilingual => ({
  en: `--${option}: belongs to a result folder, and this is a scenario file. Leave it out.`,
  id: `--${option}: hanya untuk folder hasil, sedangkan ini berkas skenario. Hapus pilihan ini.`,
});

export const onlyOfScenario = (option: string): Bilingual => ({
  en: `--${option}: belongs to a scenario file; a result folder has its own. Leave it out.`,
  id: `--${option}: hanya untuk berkas skenario; folder hasil sudah memuatnya. Hapus pilihan ini.`,
});

export const scenarioMissing = (names: readonly string[], option = 'scenario'): Bilingual => ({
  en: `--${option}: which one? The result has ${names.join(', ')}.`,
  id: `--${option}: yang mana? Hasil ini memuat ${names.join(', ')}.`,
});

export const noSuchScenario = (
  name: string,
  names: readonly string[],
  nearest: string | undefined,
  option = 'scenario',
): Bilingual => ({
  en: `--${option} ${name}: not in this result. It has ${names.join(', ')}.${nearest ? ` Did you mean ${nearest}?` : ''}`,
  id: `--${option} ${name}: tidak ada dalam hasil ini. Yang ada: ${names.join(', ')}.${nearest ? ` Maksud Anda ${nearest}?` : ''}`,
});

export const noSuchReplicate = (
  replicate: number,
  scenario: string,
  from: number,
  to: number,
): Bilingual => ({
  en: `--replicate ${replicate}: ${scenario} has no finished run of that number in this result. Those from ${from} to ${to} are listed by simpul runs.`,
  id: `--replicate ${replicate}: ${scenario} tidak memiliki simulasi selesai dengan nomor itu dalam hasil ini. Nomor ${from} sampai ${to} ditampilkan oleh simpul runs.`,
});

export const noRunAtAll = (scenario: string): Bilingual => ({
  en: `--scenario ${scenario}: has no finished run of this kind in this result. simpul runs lists what is there.`,
  id: `--scenario ${scenario}: tidak memiliki simulasi selesai jenis ini dalam hasil ini. simpul runs menampilkan yang ada.`,
});

export const noSuchWeek = (
  option: string,
  found: string,
  from: number,
  to: number,
  weeks: number,
): Bilingual => ({
  en: `--${option} ${found}: no week of this run. Write a week (${from}-W01 to ${to}-W52), a year (${from} to ${to}), or the number of a week from 0 to ${weeks - 1}.`,
  id: `--${option} ${found}: bukan minggu dari simulasi ini. Tulis minggu (${from}-W01 sampai ${to}-W52), tahun (${from} sampai ${to}), atau nomor minggu dari 0 sampai ${weeks - 1}.`,
});

export const otherModel = (folder: string, found: number, here: number): Bilingual => ({
  en: `${folder}: was made by version ${found} of the model, and this is version ${here}, whose runs come out otherwise. Make the result again with simpul compare.`,
  id: `${folder}: dibuat dengan model versi ${found}, sedangkan ini versi ${here} yang hasilnya berbeda. Buat hasil itu lagi dengan simpul compare.`,
});

export const codeNeeded = (files: readonly string[]): Bilingual => ({
  en: `${files.join(', ')}: the scenario has code of its own, which runs only if you say so. Add --allow-code, in the folder in which simpul compare was run.`,
  id: `${files.join(', ')}: skenario ini memiliki kode sendiri, yang hanya berjalan bila Anda izinkan. Tambahkan --allow-code, di folder tempat simpul compare dijalankan.`,
});

export const otherDigest = (expected: string, found: string): Bilingual => ({
  en: `The run came out otherwise than in the result: its digest is ${found}, there it is ${expected}. The code or the result has changed since; nothing was written.`,
  id: `Simulasi berbeda dari yang ada dalam hasil: sidiknya ${found}, di sana ${expected}. Kode atau hasilnya telah berubah; tidak ada yang ditulis.`,
});

export const exported = (facts: { firms: number; ties: number; week: string; path: string }): Bilingual => ({
  en: `${plural(facts.firms, 'firms')} and ${plural(facts.ties, 'ties')}, ${facts.week}: ${facts.path}`,
  id: `${facts.firms} usaha dan ${facts.ties} ikatan, ${facts.week}: ${facts.path}`,
});
