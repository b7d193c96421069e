import type { Bilingual } from './lang.js';

/** What is said of files of a result that cannot be read back. */

const again: Bilingual = {
  en: 'Put it back from a copy, or make the result again with the command that made it.',
  id: 'Kembalikan dari salinannya, atau buat ulang hasil ini dengan perintah yang membuatnya.',
};

export const jsonDamaged = (path: string, line: number, column: number): Bilingual => ({
  en: `${path}:${line}:${column}: the file is damaged: here it stops being the JSON that simpul wrote. ${again.en}`,
  id: `${path}:${line}:${column}: berkas ini rusak: mulai di sini isinya bukan JSON yang ditulis simpul. ${again.id}`,
});

export const resultFileMissing = (path: string): Bilingual => ({
  en: `${path}: is missing from the result. ${again.en}`,
  id: `${path}: tidak ada dalam hasil. ${again.id}`,
});

export const resultFileUnreadable = (path: string, why: string): Bilingual => ({
  en: `${path}: cannot be read: “${why}”. It should be a file that you may read.`,
  id: `${path}: tidak dapat dibaca: “${why}”. Seharusnya ini berkas yang boleh Anda baca.`,
});

/** By the names that JSON Schema has for them. */
const kinds: Readonly<Record<string, Bilingual>> = {
  string: { en: 'a text', id: 'teks' },
  number: { en: 'a number', id: 'angka' },
  array: { en: 'a list', id: 'daftar' },
  object: { en: 'a map of keys and values', id: 'peta kunci dan nilai' },
};

/** `where` is empty for the file as a whole. */
export const notAsWritten = (path: string, where: string, wanted: string, isMissing: boolean): Bilingual => {
  const place = where === '' ? '' : ` ${where}:`;
  const { en, id } = kinds[wanted] ?? { en: wanted, id: wanted };
  return {
    en: `${path}:${place} the file is damaged: ${isMissing ? 'this is missing' : 'this is something else'}, and should be ${en}. ${again.en}`,
    id: `${path}:${place} berkas ini rusak: bagian ini ${isMissing ? 'tidak ada' : 'berisi hal lain'}, seharusnya ${id}. ${again.id}`,
  };
};

/** A key with one right value. */
export const notTheValue = (path: string, key: string, right: string): Bilingual => ({
  en: `${path}: ${key}: the file is damaged: this should be ${right}. ${again.en}`,
  id: `${path}: ${key}: berkas ini rusak: seharusnya ${right}. ${again.id}`,
});

export const ofNewerFormat = (path: string, found: number, known: number): Bilingual => ({
  en: `${path}: was written by a newer simpul: its format is ${found}, this simpul reads format ${known}. Use a newer simpul.`,
  id: `${path}: ditulis oleh simpul yang lebih baru: formatnya ${found}, simpul ini membaca format ${known}. Pakai simpul yang lebih baru.`,
});
