import type { Bilingual } from './lang.js';

export const storeInUse = (path: string, holder?: string): Bilingual => {
  const process = holder === undefined ? '' : ` (${holder})`;
  return {
    en: `${path}: another process${process} is writing to this store of finished runs. Wait until it is done, or name another store with --store.`,
    id: `${path}: proses lain${process} sedang menulis ke simpanan hasil simulasi ini. Tunggu sampai selesai, atau sebut simpanan lain dengan --store.`,
  };
};

export const storeUnreadable = (path: string, reason: string): Bilingual => ({
  en: `${path}: this store of finished runs cannot be used: ${reason}. Results that are written are not touched. Move the file away to begin a new store, or name another one with --store.`,
  id: `${path}: simpanan hasil simulasi ini tidak dapat dipakai: ${reason}. Hasil yang sudah ditulis tidak berubah. Pindahkan berkas itu untuk memulai simpanan baru, atau sebut yang lain dengan --store.`,
});
