import type { Text } from '../quantity/index.js';
import { associationMeeting } from './processes/association-meeting.js';
import { closeWeek, followUpRecords, openWeek } from './processes/bookkeeping.js';
import { compaction, tieEnd } from './processes/ends.js';
import { ageing, exitAndEntry, reputation, sales, weighing } from './processes/firm-year.js';
import { marketMeeting, neighbourMeeting, referral } from './processes/introductions.js';
import { ownContact } from './processes/own-contact.js';
import { type Intervention, newYear, policiesAct } from './processes/policies-act.js';
import type { World } from './world.js';
import { isYearEnd } from './year-end.js';

export { isYearEnd };

/** One step of the week or of the year's end; the ODD document lists them from here. */
export interface Process {
  readonly name: string;
  readonly when: 'week' | 'year-end';
  readonly summary: Text;
  readonly run: (world: World, interventions: readonly Intervention[]) => void;
}

/** The model: what happens in a week, in this order. */
export const schedule: readonly Process[] = [
  process(
    'open-week',
    'week',
    'The week’s counts start from nothing',
    'Hitungan mingguan dimulai dari nol',
    openWeek,
  ),
  process(
    'new-year',
    'week',
    'In the first week of a year the budget is full again',
    'Pada minggu pertama tahun, anggaran kembali penuh',
    newYear,
  ),
  process(
    'policies-act',
    'week',
    'Policies act in order of priority, on one budget',
    'Kebijakan bertindak menurut prioritas, dengan satu anggaran',
    policiesAct,
  ),
  process(
    'association-meeting',
    'week',
    'Associations meet, gain and lose members and cohesion',
    'Asosiasi bertemu; anggota dan kekompakannya bertambah atau berkurang',
    associationMeeting,
  ),
  process(
    'own-contact',
    'week',
    'Firms contact their ties without help; each contact is an exchange',
    'Usaha menghubungi mitranya sendiri; tiap kontak adalah pertukaran',
    ownContact,
  ),
  process('referral', 'week', 'Partners introduce partners', 'Mitra memperkenalkan mitra', referral),
  process(
    'neighbour-meeting',
    'week',
    'Firms of a town meet by chance',
    'Usaha sekota bertemu secara kebetulan',
    neighbourMeeting,
  ),
  process(
    'market-meeting',
    'week',
    'Small firms meet buyers, partner and large firms in the market',
    'UMKM bertemu pembeli, mitra, dan usaha besar di pasar',
    marketMeeting,
  ),
  process(
    'tie-end',
    'week',
    'Ties whose clock has run out end; patterns lapse',
    'Ikatan yang habis waktunya berakhir; pola kedaluwarsa',
    tieEnd,
  ),
  process(
    'follow-up-records',
    'week',
    'The agency looks up introductions 12 and 24 months old',
    'Dinas memeriksa perkenalan yang berumur 12 dan 24 bulan',
    followUpRecords,
  ),
  process(
    'reputation',
    'year-end',
    'Partners’ experience becomes reputation',
    'Pengalaman mitra menjadi reputasi',
    reputation,
  ),
  process(
    'sales',
    'year-end',
    'Sales follow knowledge and orders; size class by law',
    'Penjualan mengikuti pengetahuan dan pesanan; kelas usaha menurut undang-undang',
    sales,
  ),
  process('ageing', 'year-end', 'Knowledge gained ages', 'Pengetahuan yang diperoleh menjadi usang', ageing),
  process(
    'exit-and-entry',
    'year-end',
    'Firms close and entrants take their places',
    'Usaha tutup dan pendatang baru menggantikan',
    exitAndEntry,
  ),
  process('weighing', 'year-end', 'Ties are weighed anew', 'Ikatan ditimbang ulang', weighing),
  process(
    'close-week',
    'week',
    'The week’s counts go into the year’s',
    'Hitungan mingguan masuk ke hitungan tahunan',
    closeWeek,
  ),
  process(
    'compaction',
    'week',
    'Rows of ended ties are freed',
    'Baris ikatan yang berakhir dibebaskan',
    compaction,
  ),
];

function process(name: string, when: Process['when'], en: string, id: string, run: Process['run']): Process {
  return { name, when, summary: { en, id }, run };
}

/** Runs one week. Afterwards `world.tick` is the next week; observers read between steps. */
export function step(world: World, interventions: readonly Intervention[]): void {
  const isLastWeek = isYearEnd(world);
  for (const process of schedule) {
    if (process.when === 'week' || isLastWeek) process.run(world, interventions);
  }
  world.tick++;
}
