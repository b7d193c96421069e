import { formatExactly } from './format.js';
import type { Lang } from './lang.js';

/** Units of parameters in Indonesian; in English a unit reads as it is written in the schema. */
const inIndonesian: Readonly<Record<string, string>> = {
  'degrees north': 'derajat lintang utara',
  'degrees east': 'derajat bujur timur',
  km: 'km',
  firms: 'usaha',
  IDR: 'rupiah',
  ratio: 'rasio',
  share: 'bagian',
  'contacts per year': 'kontak per tahun',
  weeks: 'minggu',
  choice: 'pilihan',
  choices: 'pilihan',
  accesses: 'akses',
  outcomes: 'pengalaman',
  'per year': 'per tahun',
  'share per share': 'bagian per bagian',
  partners: 'mitra',
  'unit of the measure': 'satuan ukuran itu',
  weight: 'bobot',
  strength: 'kekuatan',
  need: 'kebutuhan',
  exponent: 'pangkat',
  'share per favour': 'bagian per bantuan',
  years: 'tahun',
  'meetings per year': 'pertemuan per tahun',
  'ties per firm': 'ikatan per usaha',
  'share per unit of knowledge': 'bagian per satuan pengetahuan',
  'contacts per meeting': 'kontak per pertemuan',
  contacts: 'kontak',
  'days per year': 'hari per tahun',
  year: 'tahun',
  version: 'versi',
  trust: 'kepercayaan',
  'year and place': 'tahun dan tempat',
  'week of the year': 'minggu dalam setahun',
  days: 'hari',
  'yes or no': 'ya atau tidak',
  'IDR per participant and km': 'rupiah per peserta dan km',
  'associations per year': 'asosiasi per tahun',
  associations: 'asosiasi',
  'firms per place': 'usaha per tempat kosong',
  'firms per meeting': 'usaha per pertemuan',
  'officer days': 'hari kerja petugas',
  'IDR per meeting': 'rupiah per pertemuan',
  'pairs per round': 'pasangan per putaran',
  'pairs per officer day': 'pasangan per hari kerja petugas',
  'km per officer day': 'km per hari kerja petugas',
  'IDR per pair': 'rupiah per pasangan',
  'IDR per km': 'rupiah per km',
  'IDR per renewal': 'rupiah per pembaruan',
  'pairs per year': 'pasangan per tahun',
  'names of patterns': 'nama pola',
  'IDR per year': 'rupiah per tahun',
  'firms per year': 'usaha per tahun',
  'IDR per introduction': 'rupiah per perkenalan',
  'IDR per introduction and km': 'rupiah per perkenalan dan km',
  'IDR per firm': 'rupiah per usaha',
  'deals per year': 'transaksi per tahun',
  'IDR per deal': 'rupiah per transaksi',
  replicates: 'ulangan',
  points: 'titik',
};

/** The unit of a parameter for people; one that is not known here (of a user's own policy) stands as it was written. */
export function parameterUnit(unit: string, lang: Lang): string {
  return lang === 'id' && Object.hasOwn(inIndonesian, unit) ? (inIndonesian[unit] as string) : unit;
}

/** Whether a unit has words in both languages. */
export function isParameterUnitKnown(unit: string): boolean {
  return Object.hasOwn(inIndonesian, unit);
}

/** The number of a parameter for people, with all its digits. A calendar year is not grouped. */
export function formatParameterNumber(value: number, unit: string | undefined, lang: Lang): string {
  return unit === 'year' ? String(value) : formatExactly(value, lang);
}
