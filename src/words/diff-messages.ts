import type { Bilingual } from './lang.js';

/** What `simpul diff` says. */

export const noDifference = (one: string, other: string): Bilingual => ({
  en: `${one} and ${other} say the same.`,
  id: `${one} dan ${other} menyatakan hal yang sama.`,
});

export const heading = (one: string, other: string, count: number): Bilingual => ({
  en: `From ${one} to ${other}, ${count} ${count === 1 ? 'thing changes' : 'things change'}:`,
  id: `Dari ${one} ke ${other}, ${count} hal berubah:`,
});

export const valueChanges = (path: string, one: string, other: string): Bilingual => ({
  en: `${path}: ${one} becomes ${other}`,
  id: `${path}: ${one} menjadi ${other}`,
});

export const policyAdded = (label: string, place: number): Bilingual => ({
  en: `policy ${label} is added, as number ${place} in priority`,
  id: `kebijakan ${label} ditambahkan, pada prioritas ke-${place}`,
});

export const policyRemoved = (label: string): Bilingual => ({
  en: `policy ${label} is left out`,
  id: `kebijakan ${label} dihapus`,
});

export const isAdded = (path: string, value: string): Bilingual => ({
  en: `${path} is added${value}`,
  id: `${path} ditambahkan${value}`,
});

export const isRemoved = (path: string, value: string): Bilingual => ({
  en: `${path} is left out${value}`,
  id: `${path} dihapus${value}`,
});

export const orderChanges = (one: string, other: string): Bilingual => ({
  en: `the order of priority ${one} becomes ${other}`,
  id: `urutan prioritas ${one} menjadi ${other}`,
});

export const byDefault: Bilingual = { en: ' (default)', id: ' (bawaan)' };
