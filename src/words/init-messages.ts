import type { Bilingual } from './lang.js';

/** What `simpul init` says. */

export const isWritten = (path: string): Bilingual => ({
  en: `${path} is written. Check it with simpul check ${path}, run it with simpul run ${path}.`,
  id: `${path} sudah ditulis. Periksa dengan simpul check ${path}, jalankan dengan simpul run ${path}.`,
});

export const isThereAlready = (path: string): Bilingual => ({
  en: `${path}: there is such a file already, and it is left as it is. Choose another name.`,
  id: `${path}: berkas ini sudah ada dan tidak diubah. Pilih nama lain.`,
});

export const notAScenarioName = (name: string, suggestion: string): Bilingual => ({
  en: `${name}: not a name of a scenario. Names are lower-case letters and digits with hyphens${suggestion ? `, such as ${suggestion}` : ''}.`,
  id: `${name}: bukan nama skenario. Nama terdiri atas huruf kecil dan angka dengan tanda hubung${suggestion ? `, misalnya ${suggestion}` : ''}.`,
});

export const notInThisFolder = (path: string, name: string): Bilingual => ({
  en: `${path}: a path, where a name is taken; the file is written into the folder you are in. Write simpul init ${name || 'my-city'} there.`,
  id: `${path}: ini jalur, padahal yang diterima adalah nama; berkas ditulis di folder tempat Anda berada. Tulis simpul init ${name || 'kota-saya'} di sana.`,
});

export const cannotWrite = (path: string, why: string): Bilingual => ({
  en: `${path}: cannot be written (${why}). Choose a folder that is there and that you may write to.`,
  id: `${path}: tidak dapat ditulis (${why}). Pilih folder yang ada dan boleh ditulisi.`,
});
