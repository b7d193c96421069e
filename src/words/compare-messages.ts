import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `compare` and `run` say besides their results. */

export const folderOfAnother = (folder: string, study: string): Bilingual => ({
  en: `${folder}: holds a result of another study or of other numbers (${study}). Name another folder with --out, or replace it with --force.`,
  id: `${folder}: berisi hasil studi lain atau angka lain (${study}). Sebutkan folder lain dengan --out, atau ganti isinya dengan --force.`,
});

export const folderOfUnknown = (folder: string): Bilingual => ({
  en: `${folder}: holds files that are no result of simpul that can be read. Name another folder with --out, or use it with --force.`,
  id: `${folder}: berisi berkas yang bukan hasil simpul yang dapat dibaca. Sebutkan folder lain dengan --out, atau pakai dengan --force.`,
});

export const folderUnderfoot = (folder: string): Bilingual => ({
  en: `--out "${folder}": a result cannot replace the folder you are in or one above it. Name another folder, such as output/mine.`,
  id: `--out "${folder}": hasil tidak boleh menggantikan folder tempat Anda berada atau folder di atasnya. Sebutkan folder lain, misalnya output/saya.`,
});

export const folderIsFile = (path: string): Bilingual => ({
  en: `--out: ${path} is a file, not a folder. Name a folder, such as output/mine.`,
  id: `--out: ${path} adalah berkas, bukan folder. Sebutkan folder, misalnya output/saya.`,
});

/** What keeps a file from being written: the code of the file system and the place that it names. */
interface DiskFault {
  readonly code: string;
  readonly path?: string | undefined;
}

/** Before anything was run. */
export const notWritable = (folder: string, fault: DiskFault): Bilingual => {
  const why = whyNotWritten(fault);
  return {
    en: `${folder}: results cannot be written there, so nothing was run: ${why.en}. Name another folder with --out.`,
    id: `${folder}: hasil tidak dapat ditulis di sana, jadi tidak ada yang dijalankan: ${why.id}. Sebutkan folder lain dengan --out.`,
  };
};

/** After runs: their log stays. */
export const notWritten = (folder: string, fault: DiskFault): Bilingual => {
  const why = whyNotWritten(fault);
  return {
    en: `${folder}: the results could not be written: ${why.en}. What is finished is kept beside the folder; once that is mended, the same command goes on from there.`,
    id: `${folder}: hasil tidak dapat ditulis: ${why.id}. Yang selesai tetap disimpan di samping folder; setelah diperbaiki, perintah yang sama akan melanjutkannya.`,
  };
};

/** After runs that are kept nowhere. */
export const againNotWritten = (folder: string, fault: DiskFault): Bilingual => {
  const why = whyNotWritten(fault);
  return {
    en: `${folder}: the result could not be written: ${why.en}. What was run is kept nowhere; once that is mended, give the same command again.`,
    id: `${folder}: hasil tidak dapat ditulis: ${why.id}. Yang sudah dijalankan tidak disimpan; setelah diperbaiki, berikan perintah yang sama lagi.`,
  };
};

/** A report made again. */
export const reportNotWritten = (folder: string, fault: DiskFault): Bilingual => {
  const why = whyNotWritten(fault);
  return {
    en: `${folder}: the report could not be written: ${why.en}. Once that is mended, give the same command again.`,
    id: `${folder}: laporan tidak dapat ditulis: ${why.id}. Setelah diperbaiki, berikan perintah yang sama lagi.`,
  };
};

/** What a command prints, into a file on a full disk, say. */
export const outputNotWritten = (fault: { readonly code?: string | undefined }): Bilingual => {
  const why = whyNotWritten({ code: fault.code ?? 'EIO' } as DiskFault);
  return {
    en: `The output could not be written: ${why.en}. Write it elsewhere.`,
    id: `Keluaran tidak dapat ditulis: ${why.id}. Tulis ke tempat lain.`,
  };
};

/** A file of its own, on a disk that takes nothing. */
export const fileNotWritten = (path: string, fault: DiskFault): Bilingual => {
  const why = whyNotWritten(fault);
  return {
    en: `${path}: the file could not be written: ${why.en}. Nothing is left of it; once that is mended, give the same command again, or name a file on another disk.`,
    id: `${path}: berkas tidak dapat ditulis: ${why.id}. Tidak ada sisanya; setelah diperbaiki, berikan perintah yang sama lagi, atau sebutkan berkas di disk lain.`,
  };
};

function whyNotWritten({ code, path }: DiskFault): Bilingual {
  const at = path === undefined ? '' : ` ${path}`;
  if (code === 'EACCES' || code === 'EPERM')
    return { en: `no permission to write${at} (${code})`, id: `tidak ada izin menulis${at} (${code})` };
  if (code === 'EROFS')
    return { en: `the disk is read-only (${code})`, id: `disk hanya dapat dibaca (${code})` };
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return { en: `the disk is full (${code})`, id: `disk penuh (${code})` };
  return { en: `the file system refuses${at} (${code})`, id: `sistem berkas menolak${at} (${code})` };
}

export const interrupted = (done: number, all: number): Bilingual => ({
  en: `Interrupted: ${done} of ${plural(all, 'runs')} finished and kept. The same command goes on from there.`,
  id: `Dihentikan: ${done} dari ${all} simulasi selesai dan disimpan. Perintah yang sama akan melanjutkannya.`,
});

/** So many of the first replicates are whole. */
export const wholeReplicates = (command: string, replicates: number): Bilingual => ({
  en: `To compare what is whole, ${plural(replicates, 'replicates')}: ${command}`,
  id: `Untuk membandingkan yang sudah lengkap, ${replicates} ulangan: ${command}`,
});

export const resumed = (done: number, all: number): Bilingual => ({
  en: `Going on: ${done} of ${plural(all, 'runs')} there from before.`,
  id: `Melanjutkan: ${done} dari ${all} simulasi sudah ada dari sebelumnya.`,
});

export const wholeNumber = (option: string, found: number, from: number, to: number): Bilingual => ({
  en: `--${option} ${found}: not usable. Write a whole number from ${from} to ${to}.`,
  id: `--${option} ${found}: tidak dapat dipakai. Tulis bilangan bulat dari ${from} sampai ${to}.`,
});

export const amountWrong = (option: string, found: string): Bilingual => ({
  en: `--${option}: ${found} is not an amount of rupiah. Write 200000000 or "Rp 200 million".`,
  id: `--${option}: ${found} bukan jumlah rupiah. Tulis 200000000 atau "Rp 200 juta".`,
});

export const amountOfNothing = (option: string, found: string): Bilingual => ({
  en: `--${option}: ${found} is not above 0. Write 200000000 or "Rp 200 million", or leave the option out.`,
  id: `--${option}: ${found} tidak di atas 0. Tulis 200000000 atau "Rp 200 juta", atau hapus pilihan ini.`,
});

export const noResultFolder = (folder: string): Bilingual => ({
  en: `${folder}: no result of a comparison. Name a folder that simpul compare has written.`,
  id: `${folder}: bukan hasil perbandingan. Sebutkan folder yang ditulis oleh simpul compare.`,
});

export const resultOfSweep = (folder: string): Bilingual => ({
  en: `${folder}: is the result of a sweep, and this command is about one comparison. simpul runs, query, verify and reproduce work on sweeps; for a report, charts or a single run of one point, give its numbers to simpul compare with --set.`,
  id: `${folder}: adalah hasil sweep, sedangkan perintah ini untuk satu perbandingan. simpul runs, query, verify, dan reproduce dapat dipakai untuk sweep; untuk laporan, grafik, atau satu simulasi dari satu titik, berikan angkanya kepada simpul compare dengan --set.`,
});

export const emptyResult = (folder: string): Bilingual => ({
  en: `${folder}: holds no finished run to report on. Let simpul compare finish at least one replicate.`,
  id: `${folder}: tidak berisi simulasi yang selesai untuk dilaporkan. Biarkan simpul compare menyelesaikan setidaknya satu ulangan.`,
});
