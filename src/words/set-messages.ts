import type { Bilingual } from './lang.js';

/** What is wrong with the path of `--set`, or with what stands behind it: *what was found. What would be right.* */

export const extendsFromOption: Bilingual = {
  en: 'files are put together before --set. Write extends in the file.',
  id: 'berkas digabung sebelum --set. Tulis extends di dalam berkas.',
};

export const noPath: Bilingual = {
  en: 'there is no path before the =. Write --set path=value, such as --set time.years=5.',
  id: 'tidak ada jalur sebelum =. Tulis --set jalur=nilai, misalnya --set time.years=5.',
};

export const gapInPath = (path: string): Bilingual => ({
  en: `the path ${path} has a point with no key beside it. Write keys with one point between them, such as time.years.`,
  id: `jalur ${path} memiliki titik tanpa kunci di sampingnya. Tulis kunci dengan satu titik di antaranya, misalnya time.years.`,
});

export const noAssignment: Bilingual = {
  en: 'there is no value. Write --set path=value, such as --set time.years=5.',
  id: 'nilainya tidak ada. Tulis --set jalur=nilai, misalnya --set time.years=5.',
};

/** A path into a list that has nothing of this name or number. */
export const notInList = (path: string, known: readonly string[], nearest?: string): Bilingual => {
  const right = nearest
    ? { en: `Did you mean ${nearest}?`, id: `Maksud Anda ${nearest}?` }
    : known.length > 0
      ? { en: `There are ${known.join(', ')}.`, id: `Yang ada: ${known.join(', ')}.` }
      : { en: 'The list is empty.', id: 'Daftarnya kosong.' };
  return { en: `${path} leads nowhere. ${right.en}`, id: `${path} tidak mengarah ke mana pun. ${right.id}` };
};

export const pathThroughValue = (path: string): Bilingual => ({
  en: `${path} leads nowhere. The part before it is a single value.`,
  id: `${path} tidak mengarah ke mana pun. Bagian sebelumnya adalah satu nilai.`,
});
