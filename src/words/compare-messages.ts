import type { Bilingual } from './lang.js';

/** What `compare` and `run` say besides their results. */

export const folderOfAnother = (folder: string, study: string): Bilingual => ({
  en: `${folder}: holds a result of another study or of other numbers (${study}). Name another folder with --out, or replace it with --force.`,
  id: `${folder}: berisi hasil studi lain atau angka lain (${study}). Sebutkan folder lain dengan --out, atau ganti isinya dengan --force.`,
});

export const folderOfUnknown = (folder: string): Bilingual => ({
  en: `${folder}: holds files that are no result of simpul. Name another folder with --out, or use it with --force.`,
  id: `${folder}: berisi berkas yang bukan hasil simpul. Sebutkan folder lain dengan --out, atau pakai dengan --force.`,
});

export const folderUnderfoot = (folder: string): Bilingual => ({
  en: `--out "${folder}": a result cannot replace the folder you are in or one above it. Name another folder, such as output/mine.`,
  id: `--out "${folder}": hasil tidak boleh menggantikan folder tempat Anda berada atau folder di atasnya. Sebutkan folder lain, misalnya output/saya.`,
});

export const notWritten = (folder: string, why: string): Bilingual => ({
  en: `${folder}: the results cannot be written (${why}). Make room or name another folder with --out.`,
  id: `${folder}: hasil tidak dapat ditulis (${why}). Sediakan tempat atau sebutkan folder lain dengan --out.`,
});

export const interrupted = (done: number, all: number): Bilingual => ({
  en: `Interrupted: ${done} of ${all} replicates are finished and kept. The same command goes on from there.`,
  id: `Dihentikan: ${done} dari ${all} ulangan selesai dan disimpan. Perintah yang sama akan melanjutkannya.`,
});

export const resumed = (done: number, all: number): Bilingual => ({
  en: `Going on: ${done} of ${all} replicates are there from before.`,
  id: `Melanjutkan: ${done} dari ${all} ulangan sudah ada dari sebelumnya.`,
});

export const wholeNumber = (option: string, from: number, to: number): Bilingual => ({
  en: `--${option}: not usable. Write a whole number from ${from} to ${to}.`,
  id: `--${option}: tidak dapat dipakai. Tulis bilangan bulat dari ${from} sampai ${to}.`,
});

export const amountWrong = (option: string, found: string): Bilingual => ({
  en: `--${option}: ${found} is not an amount of rupiah. Write 200000000 or "Rp 200 million".`,
  id: `--${option}: ${found} bukan jumlah rupiah. Tulis 200000000 atau "Rp 200 juta".`,
});

export const noResultFolder = (folder: string): Bilingual => ({
  en: `${folder}: no result of a comparison. Name a folder that simpul compare has written.`,
  id: `${folder}: bukan hasil perbandingan. Sebutkan folder yang ditulis oleh simpul compare.`,
});

export const emptyResult = (folder: string): Bilingual => ({
  en: `${folder}: holds no finished run to report on. Let simpul compare finish at least one replicate.`,
  id: `${folder}: tidak berisi simulasi yang selesai untuk dilaporkan. Biarkan simpul compare menyelesaikan setidaknya satu ulangan.`,
});
