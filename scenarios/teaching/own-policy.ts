// A policy of one's own: coffee mornings. Every few weeks the agency invites some small firms by lot; each talks with one
// other guest. A scenario names this file; it runs only with --allow-code.
//
// Kebijakan buatan sendiri: ngopi pagi. Setiap beberapa minggu dinas mengundang sejumlah UMKM secara undian; tiap tamu
// berbincang dengan satu tamu lain. Skenario menyebut berkas ini; berkas hanya berjalan dengan --allow-code.
import { bits, count, definePolicy, idr, meet, NONE, share, UMKM, weeks, z } from 'simpul';

export default definePolicy({
  name: 'coffee-morning',
  title: { en: 'Coffee mornings', id: 'Ngopi pagi' },
  summary: {
    en: 'Every few weeks the agency invites some small firms to coffee; each meets one other guest.',
    id: 'Setiap beberapa minggu dinas mengundang sejumlah UMKM minum kopi; tiap tamu bertemu satu tamu lain.',
  },
  sources: ['made up for teaching'],
  // What a scenario can write, with its default, range, unit and origin.
  params: z.strictObject({
    interval: weeks({
      default: 4, min: 1, max: 52, provenance: 'assumption', source: 'made up for teaching',
      en: 'Time between coffee mornings', id: 'Selang waktu antaracara',
    }),
    guests: count({
      default: 10, min: 0, max: 1000, unit: 'firms', provenance: 'assumption', source: 'made up for teaching',
      en: 'Guests of a morning', id: 'Tamu tiap acara',
    }),
    acceptance: share({
      default: 0.6, provenance: 'assumption', source: 'made up for teaching',
      en: 'Chance that two guests of average skill begin a tie', id: 'Peluang dua tamu menjalin ikatan',
    }),
    costPerGuest: idr({
      default: 50e3, min: 0, max: 1e9, unit: 'IDR per firm', provenance: 'assumption', source: 'made up for teaching',
      en: 'Cost per guest', id: 'Biaya per tamu',
    }),
  }),
  // The number that is scaled when policies are compared at equal budgets.
  intensity: 'guests',
  // Who, what, when, price.
  intervene(world, params, desk) {
    if (params.guests < 2 || !desk.isDue(params.interval)) return;
    const { firms } = world;
    const lots = desk.stream('guests');
    const invited: { firm: number; lot: number }[] = [];
    for (let firm = 0; firm < firms.count; firm++) {
      if (firms.role[firm] !== UMKM || !desk.isTargeted(firm)) continue;
      // Draws are keyed by the firm, so one firm more or less changes nothing for the others.
      invited.push({ firm, lot: bits(lots, firms.key[firm], 0, 0) });
    }
    invited.sort((one, other) => one.lot - other.lot);
    const guests = invited.slice(0, params.guests);
    if (guests.length < 2) return desk.giveUp();
    if (!desk.pay(params.costPerGuest * guests.length, 1)) return;
    for (let seat = 0; seat + 1 < guests.length; seat += 2) {
      const ego = guests[seat].firm;
      const tie = meet(world, ego, guests[seat + 1].firm, 'matching', desk.stream('talk'), params.acceptance, false);
      if (tie !== NONE) desk.record(tie, ego);
    }
  },
});
