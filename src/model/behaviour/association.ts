import { z } from 'zod';
import { count, number, share } from '../../quantity/index.js';

/** Meetings, members and cohesion. */
export const association = z.strictObject({
  talks: count({
    default: 2,
    min: 0,
    max: 10,
    unit: 'contacts per meeting',
    provenance: 'assumption',
    source: 'judgement',
    en: 'Fellow members a member talks with at a meeting',
    id: 'Jumlah anggota lain yang diajak bicara dalam pertemuan',
  }),
  attendance: share({
    default: 0.85,
    min: 0,
    provenance: 'literature',
    source: {
      en: 'Cai & Szeidl 2018 (10 of 12 meetings); range: judgement',
      id: 'Cai & Szeidl 2018 (10 dari 12 pertemuan); rentang: perkiraan',
    },
    en: 'Chance that a member comes, at full cohesion',
    id: 'Peluang anggota hadir pada kekompakan penuh',
  }),
  attentionPerMeeting: number({
    default: 0.5,
    min: 0,
    max: 5,
    unit: 'contacts',
    provenance: 'assumption',
    source: 'judgement',
    en: 'Own contacts that a meeting costs a member',
    id: 'Kontak sendiri yang hilang karena satu pertemuan',
  }),
  cohesionGain: share({
    default: 0.05,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Part of the way to the attendance of a meeting that cohesion moves',
    id: 'Laju kekompakan mengikuti kehadiran',
  }),
  helpGain: share({
    default: 0.002,
    provenance: 'assumption',
    source: {
      en: 'judgement: fifteen acts of help weigh as much as a breach',
      id: 'perkiraan: lima belas kali bantuan setara dengan satu pelanggaran',
    },
    en: 'Part of the way to full cohesion that help between members moves it',
    id: 'Laju kekompakan bertambah karena bantuan antaranggota',
  }),
  breachLoss: share({
    default: 0.03,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Cohesion lost for a breach between members',
    id: 'Kekompakan yang hilang karena pelanggaran antaranggota',
  }),
  leaveRate: share({
    default: 0.3,
    provenance: 'assumption',
    source: {
      en: 'sign: Parigi et al. 2013 (new ties inside keep members); size: judgement',
      id: 'arah: Parigi et al. 2013 (ikatan baru di dalam kelompok menahan anggota); besaran: perkiraan',
    },
    en: 'Yearly chance that a member without ties inside leaves',
    id: 'Peluang keluar per tahun bagi anggota tanpa ikatan di dalam',
  }),
  bringing: share({
    default: 0.3,
    provenance: 'assumption',
    source: {
      en: 'judgement: as many come as would leave without ties inside',
      id: 'perkiraan: sebanyak anggota tanpa ikatan di dalam yang keluar',
    },
    en: 'Yearly chance that a member who comes brings along a partner who joins, while there are places',
    id: 'Peluang per tahun bahwa anggota yang hadir mengajak mitra yang lalu bergabung, selama masih ada tempat',
  }),
  selfReliance: share({
    default: 0.5,
    provenance: 'assumption',
    source: {
      en: 'sign: Phelps & Wijaya 2016 (joint action is hard to sustain); size: judgement',
      id: 'arah: Phelps & Wijaya 2016 (aksi bersama sulit dipertahankan); besaran: perkiraan',
    },
    en: 'Chance at full cohesion that a meeting without subsidy takes place',
    id: 'Peluang pertemuan tanpa subsidi tetap berjalan pada kekompakan penuh',
  }),
});
