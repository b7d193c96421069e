import { z } from 'zod';
import { number, share } from '../../quantity/index.js';

/** Sales, closing and entry. */
export const firm = z.strictObject({
  salesFromKnowledge: number({
    default: 1,
    min: 0,
    max: 5,
    unit: 'share per unit of knowledge',
    provenance: 'assumption',
    source: {
      en: 'order of size: Cai & Szeidl 2018, +8.1 % revenue after a year of regular meetings',
      id: 'orde besaran: Cai & Szeidl 2018, pendapatan +8,1 % setelah setahun pertemuan rutin',
    },
    en: 'Sales gained per unit of knowledge above endowment',
    id: 'Tambahan penjualan per satuan pengetahuan di atas bekal awal',
  }),
  salesSpeed: share({
    default: 0.5,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Part of the way to their target that sales move in a year',
    id: 'Bagian jarak ke sasaran yang ditempuh penjualan per tahun',
  }),
  salesShock: share({
    default: 0.15,
    max: 0.5,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Half-width of the yearly shock to sales',
    id: 'Setengah lebar guncangan penjualan tahunan',
  }),
  exitRate: share({
    default: 0.06,
    max: 0.5,
    provenance: 'assumption',
    source: {
      en: 'judgement; furniture makers in Jepara halved from 2011 to 2018 (CIFOR)',
      id: 'perkiraan; jumlah perajin mebel di Jepara tinggal setengah dari 2011 sampai 2018 (CIFOR)',
    },
    en: 'Yearly chance that a firm with average sales and no strong tie closes',
    id: 'Peluang tutup per tahun tanpa ikatan kuat',
  }),
  exitTieEffect: share({
    default: 0.08,
    max: 0.5,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Share of that chance that each strong tie removes, up to five',
    id: 'Bagian peluang tutup yang hilang per ikatan kuat, paling banyak lima',
  }),
  strongTie: share({
    default: 0.3,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Strength from which a tie counts as strong',
    id: 'Batas kekuatan agar ikatan disebut kuat',
  }),
});
