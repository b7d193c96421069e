import type { Bilingual } from './lang.js';
import { shown } from './value-messages.js';

/** What can be wrong with what a study varies: *what was found. What would be right.* */

export const noneVaried: Bilingual = {
  en: 'nothing is varied. Write a path below parameters, such as behaviour.trust.fading: [0.1, 0.2].',
  id: 'tidak ada yang divariasikan. Tulis sebuah jalur di bawah parameters, misalnya behaviour.trust.fading: [0.1, 0.2].',
};

export const pathEmpty: Bilingual = {
  en: 'the path of this parameter is empty. Write one, such as behaviour.trust.fading: [0.1, 0.2].',
  id: 'jalur parameter ini kosong. Tulis sebuah jalur, misalnya behaviour.trust.fading: [0.1, 0.2].',
};

export const valuesAndRange: Bilingual = {
  en: 'values and a range at once. Keep the list of values, or from and to.',
  id: 'ada values dan rentang sekaligus. Simpan daftar nilai, atau from dan to.',
};

export const rangeOpen = (missing: 'from' | 'to'): Bilingual => ({
  en: `the range has no ${missing}. Write from and to, or a list of values.`,
  id: `rentang ini tidak memiliki ${missing}. Tulis from dan to, atau daftar nilai.`,
});

export const rangeReversed = (from: unknown, to: unknown): Bilingual => ({
  en: `from (${shown(from).en}) is not below to (${shown(to).en}). Let from be the smaller one.`,
  id: `from (${shown(from).id}) tidak di bawah to (${shown(to).id}). from harus lebih kecil.`,
});

export const stepsMissing: Bilingual = {
  en: 'a grid needs steps, the number of values. Add steps: 5, or choose another method.',
  id: 'grid memerlukan steps, yaitu banyaknya nilai. Tambahkan steps: 5, atau pilih method lain.',
};

export const stepsOutside = (method: string): Bilingual => ({
  en: `steps belong to a grid, and the method is ${method}. Leave them out; samples says how many points there are.`,
  id: `steps hanya untuk grid, sedangkan method-nya ${method}. Hapus steps; banyaknya titik ditentukan samples.`,
});

export const stepsTooMany = (steps: number, whole: number): Bilingual => ({
  en: `${steps} steps, but only ${whole} whole numbers lie in the range. Write steps: ${whole} at most.`,
  id: `ada ${steps} langkah, padahal hanya ${whole} bilangan bulat dalam rentang ini. Tulis steps paling banyak ${whole}.`,
});

export const samplesMissing = (method: string): Bilingual => ({
  en: `${method} needs samples, the number of points. Add samples: 64.`,
  id: `${method} memerlukan samples, yaitu banyaknya titik. Tambahkan samples: 64.`,
});

export const noPowerOfTwo = (samples: number): Bilingual => {
  const below = 1 << (31 - Math.clz32(samples));
  return {
    en: `${samples} is no power of two, and only so many points of a Sobol sequence cover the ranges evenly. Take ${below} or ${2 * below}.`,
    id: `${samples} bukan pangkat dua, padahal hanya titik sebanyak pangkat dua dari deret Sobol yang menutup rentang secara merata. Pakai ${below} atau ${2 * below}.`,
  };
};

export const samplesOfGrid: Bilingual = {
  en: 'a grid has as many points as its values combine to. Leave samples out, or choose latin-hypercube or sobol.',
  id: 'banyaknya titik grid mengikuti kombinasi nilainya. Hapus samples, atau pilih latin-hypercube atau sobol.',
};

export const rangeOfNoNumber = (path: string): Bilingual => ({
  en: `${path} is not a number, so it has no range. Write a list of values.`,
  id: `${path} bukan angka, jadi tidak memiliki rentang. Tulis daftar nilai.`,
});

export const notVaried = (path: string): Bilingual => ({
  en: `${path} cannot be varied: it is what tells runs or scenarios apart. Vary a number below behaviour, budget, policies or world.`,
  id: `${path} tidak dapat divariasikan: itu pembeda antarsimulasi atau antarskenario. Variasikan angka di bawah behaviour, budget, policies, atau world.`,
});

export const ofTheStudy = (path: string): Bilingual => ({
  en: `${path} belongs to the study, not to its scenarios. Write it as a key of the study.`,
  id: `${path} milik studi, bukan skenarionya. Tulis sebagai kunci studi.`,
});

export const sameTwice = (value: unknown): Bilingual => ({
  en: `${shown(value).en} stands twice in the list. Keep one.`,
  id: `${shown(value).id} ada dua kali dalam daftar. Simpan satu.`,
});

export const tooManyPoints = (found: number, most: number): Bilingual => ({
  en: `the values combine to ${found} points. At most ${most} fit; lower steps, or choose latin-hypercube or sobol.`,
  id: `nilai-nilainya menghasilkan ${found} titik. Paling banyak ${most}; kurangi steps, atau pilih latin-hypercube atau sobol.`,
});

export const tooManyDimensions = (found: number, most: number): Bilingual => ({
  en: `sobol has numbers for ${most} parameters, and ${found} are varied. Leave some out, or choose latin-hypercube.`,
  id: `sobol tersedia untuk ${most} parameter, sedangkan yang divariasikan ${found}. Kurangi, atau pilih latin-hypercube.`,
});
