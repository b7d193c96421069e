import type { Bilingual } from './lang.js';

export const storeInUse = (path: string, holder?: string): Bilingual => {
  const process = holder === undefined ? '' : ` (${holder})`;
  return {
    en: `${path}: another process${process} is writing to this store of finished runs. Wait until it is done, or name another store with --store.`,
    id: `${path}: proses lain${process} sedang menulis ke simpanan hasil simulasi ini. Tunggu sampai selesai, atau sebut simpanan lain dengan --store.`,
  };
};

export const storeUnreadable = (path: string, reason: string): Bilingual => ({
  en: `${path}: this store of finished runs cannot be used: “${reason}”. Results that are written are not touched. Move the file away to begin a new store, or name another one with --store.`,
  id: `${path}: simpanan hasil simulasi ini tidak dapat dipakai: “${reason}”. Hasil yang sudah ditulis tidak berubah. Pindahkan berkas itu untuk memulai simpanan baru, atau sebut yang lain dengan --store.`,
});

/** A row of it that is read, but holds something else than simpul writes. */
export const storeDamaged = (path: string, row: string, why: string): Bilingual => ({
  en: `${path}: this store of finished runs is damaged: of ${row}, ${why}. Results that are written are not touched. Run everything anew with --fresh, or delete the file: nothing but time is lost.`,
  id: `${path}: simpanan hasil simulasi ini rusak: pada ${row}, ${why}. Hasil yang sudah ditulis tidak berubah. Ulangi semuanya dengan --fresh, atau hapus berkas itu: yang hilang hanya waktu.`,
});

export const storeOfNewer = (path: string): Bilingual => ({
  en: `${path}: this store of finished runs was written by a newer simpul. Use that one, or name another store with --store; nothing in this one is touched.`,
  id: `${path}: simpanan hasil simulasi ini ditulis oleh simpul yang lebih baru. Pakai versi itu, atau sebut simpanan lain dengan --store; isinya tidak disentuh.`,
});

export const storeDiskFull = (path: string): Bilingual => ({
  en: `${path}: the disk is full, so no more runs can be kept. All that were finished before are safe: make room and give the same command, which goes on from there, or begin anew in a store on another disk with --store.`,
  id: `${path}: disk penuh, sehingga tidak ada lagi simulasi yang dapat disimpan. Semua yang sudah selesai tetap aman: kosongkan ruang lalu beri perintah yang sama untuk melanjutkan, atau mulai dari awal dengan simpanan di disk lain lewat --store.`,
});

export const storeReadOnly = (path: string): Bilingual => ({
  en: `${path}: the store of finished runs cannot be written there, so nothing was run. Allow writing to this folder, or name a store elsewhere with --store.`,
  id: `${path}: simpanan hasil simulasi tidak dapat ditulis di sana, jadi tidak ada yang dijalankan. Izinkan penulisan ke folder ini, atau sebut simpanan di tempat lain dengan --store.`,
});

/** It could be written before. */
export const storeClosed = (path: string): Bilingual => ({
  en: `${path}: the store of finished runs cannot be written any more. All that were finished before are safe: allow writing to this folder and give the same command, which goes on from there.`,
  id: `${path}: simpanan hasil simulasi tidak dapat ditulis lagi. Semua yang sudah selesai tetap aman: izinkan penulisan ke folder ini lalu beri perintah yang sama untuk melanjutkan.`,
});

/** Of a part of a sweep, which only reads it. */
export const storeLeftAside = (path: string, reason: string): Bilingual => ({
  en: `${path}: this store of finished runs cannot be read now, so all runs of the part are run: “${reason}”.`,
  id: `${path}: simpanan hasil simulasi ini saat ini tidak dapat dibaca, jadi semua simulasi bagian ini dijalankan: “${reason}”.`,
});
