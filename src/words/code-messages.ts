import type { Bilingual } from './lang.js';

/** What is wrong with a file of the user's own code. */

export const codeMissing = (path: string): Bilingual => ({
  en: `there is no file ${path}. Check the name and the folder.`,
  id: `berkas ${path} tidak ada. Periksa nama dan foldernya.`,
});

export const codeThrows = (path: string, why: string): Bilingual => ({
  en: `${path} cannot be loaded: ${why}. Mend the file.`,
  id: `${path} tidak dapat dimuat: ${why}. Perbaiki berkasnya.`,
});

export const noDefaultExport = (path: string, kind: 'policy' | 'measure'): Bilingual => {
  const define = kind === 'policy' ? 'definePolicy' : 'defineMeasure';
  return {
    en: `${path} has no default export. Write export default ${define}({ … }).`,
    id: `${path} tidak memiliki ekspor bawaan. Tulis export default ${define}({ … }).`,
  };
};

export const codeMisshapen = (path: string, kind: 'policy' | 'measure', needs: Bilingual): Bilingual => ({
  en: `${path} does not export a ${kind}: ${needs.en}.`,
  id: `${path} tidak mengekspor ${kind === 'policy' ? 'kebijakan' : 'ukuran'}: ${needs.id}.`,
});

/** A part of a declaration that is not as it should be. */
export const needs = (key: string, what: string): Bilingual => ({
  en: `${key} should be ${what}`,
  id: `${key} seharusnya ${what}`,
});
