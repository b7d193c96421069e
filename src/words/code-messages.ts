import type { Bilingual } from './lang.js';
import { shown } from './value-messages.js';

/** What is wrong with a file of the user's own code. */

export const codeMissing = (path: string): Bilingual => ({
  en: `there is no file ${path}. Check the name and the folder.`,
  id: `berkas ${path} tidak ada. Periksa nama dan foldernya.`,
});

export const codeThrows = (path: string, thrown: unknown): Bilingual => ({
  en: `${path} cannot be loaded: ${thrownText(thrown)}. Mend the file.`,
  id: `${path} tidak dapat dimuat: ${thrownText(thrown)}. Perbaiki berkasnya.`,
});

export const codeNeverLoads = (path: string): Bilingual => ({
  en: `${path} never finishes loading, since what it awaits never comes. Take that await out of the file.`,
  id: `${path} tidak pernah selesai dimuat, karena yang ditunggunya (await) tidak pernah datang. Hapus await itu dari berkasnya.`,
});

/** The parameters of an own policy throw when they are read by its schema. */
export const paramsThrow = (thrown: unknown): Bilingual => ({
  en: `the params of this policy throw while they read what stands here: ${thrownText(thrown)}. Let them refuse a value with .refine(…) instead.`,
  id: `params kebijakan ini gagal saat membaca isian di sini: ${thrownText(thrown)}. Tolak nilai dengan .refine(…) saja.`,
});

/** What the user's own code left to throw when nobody was waiting for it any more. */
export const codeThrowsLate = (thrown: unknown): Bilingual => ({
  en: `Your own code threw when it was over: ${thrownText(thrown)}. Let it do all its work before it returns, without timers and promises.`,
  id: `Kode Anda sendiri gagal setelah selesai dipanggil: ${thrownText(thrown)}. Kerjakan semuanya sebelum kembali, tanpa timer dan promise.`,
});

/** What was thrown, in its first line, with the file and line that it came from where they are known. */
function thrownText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown);
  const [first = ''] = thrown.message.split('\n');
  const what = first.replace(/^ParseError: /, '').replace(/[\s.]+$/, '');
  const isOwn = (row: string) => /:\d+:\d+\)?$/.test(row) && !/node:|node_modules|file:/.test(row);
  const frame = thrown.stack?.split('\n').find(isOwn);
  const [place] = /[^\\/]+:\d+(?=:\d+\)?$)/.exec(frame ?? '') ?? [];
  return place === undefined ? what : `${what} (${place})`;
}

export type CodeKind = 'policy' | 'measure';

const kinds: Readonly<Record<CodeKind, Bilingual>> = {
  policy: { en: 'policy', id: 'kebijakan' },
  measure: { en: 'measure', id: 'ukuran' },
};

export const noDeclaration = (path: string, kind: CodeKind, found: unknown): Bilingual => {
  const define = kind === 'policy' ? 'definePolicy' : 'defineMeasure';
  const { en, id } = kinds[kind];
  const is =
    found === undefined
      ? { en: 'has no default export', id: 'tidak memiliki ekspor bawaan (default)' }
      : {
          en: `exports ${shown(found).en} by default, which is no ${en}`,
          id: `mengekspor ${shown(found).id}, yang bukan ${id}`,
        };
  return {
    en: `${path} ${is.en}. Write export default ${define}({ … }).`,
    id: `${path} ${is.id}. Tulis export default ${define}({ … }).`,
  };
};

/** A part of a declaration that is not as it should be. */
export const wrongPart = (
  path: string,
  kind: CodeKind,
  key: string,
  found: unknown,
  right: Bilingual,
): Bilingual => {
  const is =
    found === undefined
      ? { en: 'is missing', id: 'tidak ada' }
      : { en: `is ${shown(found).en}`, id: `berisi ${shown(found).id}` };
  return {
    en: `${path}: in the ${kinds[kind].en}, ${key} ${is.en}. Write ${right.en}.`,
    id: `${path}: pada ${kinds[kind].id} ini, ${key} ${is.id}. Tulis ${right.id}.`,
  };
};

export const parameterTaken = (path: string, key: string, taken: readonly string[]): Bilingual => ({
  en: `${path}: in the policy, params has ${key}, which scenarios write of every policy (${taken.join(', ')}). Give the parameter another name.`,
  id: `${path}: pada kebijakan ini, params berisi ${key}, padahal skenario menulisnya untuk setiap kebijakan (${taken.join(', ')}). Beri parameter itu nama lain.`,
});

const same = (text: string): Bilingual => ({ en: text, id: text });

/** What the parts of a declaration should be. */
export const parts = {
  name: {
    en: 'lower-case letters and digits with hyphens, such as my-name',
    id: 'huruf kecil dan angka dengan tanda hubung, misalnya nama-saya',
  },
  text: { en: "a text in both languages: { en: '…', id: '…' }", id: "teks dua bahasa: { en: '…', id: '…' }" },
  sources: { en: "a list of texts, such as ['judgement']", id: "daftar teks, misalnya ['perkiraan']" },
  params: same('z.strictObject({ … })'),
  noIntensity: {
    en: 'nothing there, since the policy has no parameters',
    id: 'tidak usah, karena kebijakan ini tidak berparameter',
  },
  intervene: { en: 'a function (world, params, desk) => …', id: 'fungsi (world, params, desk) => …' },
  unit: { en: "a text, such as 'share'", id: "teks, misalnya 'share'" },
  range: { en: 'two numbers, such as [0, 1]', id: 'dua angka, misalnya [0, 1]' },
  of: { en: 'a function (world) => number', id: 'fungsi (world) => angka' },
} satisfies Record<string, Bilingual>;
