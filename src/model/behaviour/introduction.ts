import { z } from 'zod';
import { number, share } from '../../quantity/index.js';

/** How firms come to know each other. */
export const introduction = z.strictObject({
  neighbourRate: number({
    default: 1.2,
    min: 0,
    max: 50,
    unit: 'meetings per year',
    provenance: 'assumption',
    source: 'judgement',
    en: 'Chance meetings in town that a firm comes to',
    id: 'Pertemuan kebetulan dengan usaha sekota',
  }),
  sameSectorShare: share({
    default: 0.6,
    provenance: 'assumption',
    source: {
      en: 'judgement (furniture works side by side in Bukir)',
      id: 'perkiraan (bengkel mebel berdampingan di Bukir)',
    },
    en: 'Share of those meetings that stay within the line of business',
    id: 'Bagian pertemuan itu yang sebidang usaha',
  }),
  marketRate: number({
    default: 0.25,
    min: 0,
    max: 20,
    unit: 'meetings per year',
    provenance: 'assumption',
    source: {
      en: 'set so that 5 to 10 % of firms have an outside or large partner (BPS 2022: 7.2 %)',
      id: 'ditetapkan agar 5 sampai 10 % usaha memiliki mitra luar daerah atau mitra besar (BPS 2022: 7,2 %)',
    },
    en: 'Meetings with outside and large firms in the market',
    id: 'Pertemuan dengan usaha luar dan besar di pasar',
  }),
  referralShare: share({
    default: 0.04,
    provenance: 'assumption',
    source: 'sign: Kossinets & Watts 2006; size: judgement',
    en: 'Chance that a contact brings an introduction to a partner’s partner',
    id: 'Peluang sebuah kontak membawa perkenalan ke mitra dari mitra',
  }),
  acceptance: share({
    default: 0.6,
    provenance: 'assumption',
    source: 'judgement',
    en: 'Chance that a first meeting of two averagely skilled firms becomes a tie',
    id: 'Peluang pertemuan pertama menjadi ikatan',
  }),
  initialTies: number({
    default: 4.6,
    min: 0,
    max: 100,
    unit: 'ties per firm',
    provenance: 'assumption',
    source: {
      en: 'near what the burn-in settles at, so that it can be short',
      id: 'dekat dengan keadaan akhir masa pemanasan, agar masa itu dapat singkat',
    },
    en: 'Ties per firm at the start of the burn-in',
    id: 'Ikatan per usaha pada awal masa pemanasan',
  }),
});
