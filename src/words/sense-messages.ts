import { shortMoney } from './expectation.js';
import type { Bilingual, Lang } from './lang.js';
import { shown } from './value-messages.js';

/** What is wrong between values that are each fine by themselves: *what was found. What would be right.* */

const things = {
  place: { en: 'place', id: 'tempat', under: 'world.places' },
  sector: { en: 'sector', id: 'bidang usaha', under: 'world.sectors' },
  pattern: { en: 'pattern', id: 'pola', under: 'world.patterns' },
  measure: { en: 'measure', id: 'ukuran', under: 'simpul measures' },
  policy: { en: 'policy', id: 'kebijakan', under: 'simpul params' },
  scenario: { en: 'scenario', id: 'skenario', under: 'scenarios' },
} as const;

export const noSuch = (
  kind: keyof typeof things,
  name: unknown,
  nearest: string | undefined,
  known: readonly string[],
): Bilingual => {
  const thing = things[kind];
  const list = known.length > 0 && known.length <= 12 ? known.join(', ') : undefined;
  const right = nearest
    ? { en: `Did you mean ${nearest}?`, id: `Maksud Anda ${nearest}?` }
    : list
      ? { en: `There are ${list}.`, id: `Yang ada: ${list}.` }
      : { en: `See ${thing.under}.`, id: `Lihat ${thing.under}.` };
  return {
    en: `there is no ${thing.en} ${shown(name).en}. ${right.en}`,
    id: `tidak ada ${thing.id} ${shown(name).id}. ${right.id}`,
  };
};

/** A pattern in a world that has none. */
export const noPatterns = (name: unknown): Bilingual => ({
  en: `there is no pattern ${shown(name).en}: the world has none. Take over a catalogue, such as extends: ./patterns.yaml of scenarios/pasuruan, or write the pattern under world.patterns.`,
  id: `tidak ada pola ${shown(name).id}: dunia ini tidak memiliki pola. Ambil sebuah katalog, misalnya extends: ./patterns.yaml dari scenarios/pasuruan, atau tulis polanya di world.patterns.`,
});

/** A policy called none, or the like. */
export const noPolicyMeant = (name: string): Bilingual => ({
  en: `there is no policy ${shown(name).en}. For a scenario without policies write policies: [].`,
  id: `tidak ada kebijakan ${shown(name).id}. Untuk skenario tanpa kebijakan tulis policies: [].`,
});

export const noHome: Bilingual = {
  en: 'no place is the home city. Write home: true at one place.',
  id: 'tidak ada tempat yang menjadi kota asal. Tulis home: true pada satu tempat.',
};

export const secondHome = (first: string): Bilingual => ({
  en: `${first} is the home city already. Keep home: true at one place.`,
  id: `${first} sudah menjadi kota asal. Simpan home: true pada satu tempat saja.`,
});

export const noSectors: Bilingual = {
  en: 'the world has no line of business. Write one, such as food: {}.',
  id: 'dunia ini tidak memiliki bidang usaha. Tulis satu, misalnya makanan: {}.',
};

export const noFirms: Bilingual = {
  en: 'the world has no firm. Give a group a count above 0.',
  id: 'dunia ini tidak memiliki usaha. Beri satu kelompok count di atas 0.',
};

export const noUmkm: Bilingual = {
  en: 'the world has no small firm. Give a group with role: umkm a count above 0.',
  id: 'dunia ini tidak memiliki UMKM. Beri satu kelompok dengan role: umkm count di atas 0.',
};

export const noUmkmAtHome = (home: string): Bilingual => ({
  en: `no small firm is in the home city ${home}. Place a group with role: umkm there.`,
  id: `tidak ada UMKM di kota asal ${home}. Tempatkan satu kelompok dengan role: umkm di sana.`,
});

export const tooManyFirms = (found: number, most: number): Bilingual => ({
  en: `the groups add up to ${found} firms. At most ${most} fit; lower a count.`,
  id: `seluruh kelompok berjumlah ${found} usaha. Paling banyak ${most}; kurangi count.`,
});

export const limitsNotAscending = (lower: string, upper: string): Bilingual => ({
  en: `the limit of ${upper} is not above that of ${lower}. Let micro, small and medium rise in this order.`,
  id: `batas ${upper} tidak di atas batas ${lower}. Urutkan micro, small, dan medium makin tinggi.`,
});

export const sharesAboveOne = (sum: number): Bilingual => ({
  en: `conditionalShare and freeRiderShare add up to ${sum}. Together they are 1 at most; the rest helps unconditionally.`,
  id: `conditionalShare dan freeRiderShare berjumlah ${sum}. Jumlah keduanya paling besar 1; sisanya membantu tanpa syarat.`,
});

export const cutsReversed = (low: number, high: number): Bilingual => ({
  en: `lowBelow (${low}) is above highFrom (${high}). Let lowBelow be the smaller one.`,
  id: `lowBelow (${low}) di atas highFrom (${high}). lowBelow harus lebih kecil.`,
});

export const spanTooLong = (found: number, most: number): Bilingual => ({
  en: `years and burnIn add up to ${found}. Together they are ${most} at most.`,
  id: `years dan burnIn berjumlah ${found}. Jumlah keduanya paling besar ${most}.`,
});

export const weightsAllZero: Bilingual = {
  en: 'all weights are 0. Give at least one measure a weight above 0.',
  id: 'semua bobot 0. Beri sedikitnya satu ukuran bobot di atas 0.',
};

export const weightWithoutDirection = (measure: string): Bilingual => ({
  en: `more of ${measure} is neither better nor worse, so an index cannot weigh it. Take it out, or weigh a measure that has a better direction (simpul measures lists them).`,
  id: `${measure} yang lebih besar tidak lebih baik dan tidak lebih buruk, jadi indeks tidak dapat membobotnya. Hapus ukuran ini, atau bobot ukuran yang memiliki arah lebih baik (simpul measures menampilkannya).`,
});

export const weightsUnused = (baseline: string): Bilingual => ({
  en: `these weights are not used: a comparison weighs every scenario as its baseline does, which is ${baseline}. Write them there as well, or take them out here.`,
  id: `bobot ini tidak dipakai: perbandingan membobot semua skenario seperti skenario acuannya, yaitu ${baseline}. Tulis juga di sana, atau hapus di sini.`,
});

export const triggerTwoSided: Bilingual = {
  en: 'the condition has above and below. Keep one of the two.',
  id: 'syarat ini memiliki above dan below. Simpan salah satu.',
};

export const triggerOpen: Bilingual = {
  en: 'the condition has no threshold. Add above: 0.2 or below: 0.2.',
  id: 'syarat ini tidak memiliki ambang. Tambahkan above: 0.2 atau below: 0.2.',
};

export const labelTwice = (label: string): Bilingual => ({
  en: `two policies are called ${label}. Give one of them a label of its own, such as label: ${label}-2.`,
  id: `dua kebijakan bernama ${label}. Beri salah satunya label sendiri, misalnya label: ${label}-2.`,
});

export const phaseReversed = (from: string, to: string): Bilingual => ({
  en: `the phase begins in ${from} and ends in ${to}. Let from come before to.`,
  id: `fase mulai ${from} dan berakhir ${to}. from harus sebelum to.`,
});

export const phasesOverlap = (month: string): Bilingual => ({
  en: `this phase begins in ${month}, when an earlier one still runs. Let phases follow one another; both months belong to a phase.`,
  id: `fase ini mulai ${month}, saat fase sebelumnya masih berjalan. Fase harus berurutan; kedua bulannya termasuk.`,
});

export const phaseOutside = (first: string, last: string): Bilingual => ({
  en: `the phase lies outside the run, which goes from ${first} to ${last}. Move it, or change time.`,
  id: `fase di luar masa simulasi, yaitu ${first} sampai ${last}. Geser fase, atau ubah time.`,
});

export const phaseSticksOut = (first: string, last: string): Bilingual => ({
  en: `the phase goes beyond the run, which goes from ${first} to ${last}. What lies outside does nothing.`,
  id: `fase melewati masa simulasi, yaitu ${first} sampai ${last}. Bagian di luarnya tidak berpengaruh.`,
});

export const yearTwice = (year: number): Bilingual => ({
  en: `${year} stands twice in the itinerary. Only the first counts; keep one.`,
  id: `${year} ada dua kali dalam itinerary. Hanya yang pertama dipakai; simpan satu.`,
});

export const yearOutside = (year: number, first: number, last: number): Bilingual => ({
  en: `${year} lies outside the run, which goes from ${first} to ${last}. The event of that year does not take place.`,
  id: `${year} di luar masa simulasi, yaitu ${first} sampai ${last}. Kegiatan tahun itu tidak terlaksana.`,
});

export const noPartnersThere = (place: string): Bilingual => ({
  en: `${place} has no partner firm to meet. Add a group with role: partner and place: ${place}.`,
  id: `${place} tidak memiliki mitra usaha untuk ditemui. Tambahkan kelompok dengan role: partner dan place: ${place}.`,
});

export const nothingToSpend = (policies: readonly string[]): Bilingual => ({
  en: `the budget is 0, and these policies cost money: ${policies.join(', ')}. What they cannot pay for is not done; give yearly an amount, or take them out.`,
  id: `anggarannya 0, padahal kebijakan ini memerlukan biaya: ${policies.join(', ')}. Yang tidak terbiayai tidak dilaksanakan; beri yearly sebuah jumlah, atau hapus kebijakannya.`,
});

export const tooLittleToSpend = (
  yearlyIdr: number,
  leastIdr: number,
  policies: readonly string[],
): Bilingual => {
  const [yearly, least] = [yearlyIdr, leastIdr].map((idr) => (lang: Lang) => shortMoney(idr, lang));
  const names = policies.join(', ');
  return {
    en: `the budget is ${yearly!('en')} a year, less than the lowest price (${least!('en')}) of these policies: ${names}. Nothing of them can be paid for; write the amount in full or with its word, such as Rp 250 million.`,
    id: `anggarannya ${yearly!('id')} setahun, kurang dari harga terendah (${least!('id')}) pada kebijakan ini: ${names}. Tidak ada yang dapat dibiayai; tulis jumlahnya secara lengkap atau dengan katanya, seperti Rp 250 juta.`,
  };
};

export const provenanceOfNothing: Bilingual = {
  en: 'no value stands at this path. Correct the path or take the line out.',
  id: 'tidak ada nilai pada jalur ini. Perbaiki jalurnya atau hapus barisnya.',
};

export const policyNameMissing = (names: readonly string[]): Bilingual => ({
  en: `the entry does not say which policy it is. Add policy: and one of ${names.join(', ')}.`,
  id: `isian ini tidak menyebut kebijakannya. Tambahkan policy: dan salah satu dari ${names.join(', ')}.`,
});

export const codeNotAllowed = (file: string): Bilingual => ({
  en: `the file ${file} wants to run code on this machine, and did not: a scenario may come from anywhere. If you trust it, add --allow-code.`,
  id: `berkas ${file} ingin menjalankan kode di komputer ini, dan tidak dijalankan: skenario bisa datang dari mana saja. Jika Anda memercayainya, tambahkan --allow-code.`,
});

export const measureTwice = (file: string, name: string): Bilingual => ({
  en: `the measure in ${file} has the name ${name}, which another measure has. Give it another name there.`,
  id: `ukuran dalam ${file} bernama ${name}, sama dengan ukuran lain. Beri nama lain di sana.`,
});

export const policyNamedLikeBuiltIn = (file: string, name: string): Bilingual => ({
  en: `the policy in ${file} has the name ${name}, which is that of a built-in policy. Give it another name there.`,
  id: `kebijakan dalam ${file} bernama ${name}, sama dengan kebijakan bawaan. Beri nama lain di sana.`,
});

export const titleTwice = (title: string, first: string): Bilingual => ({
  en: `the title "${title}" is that of ${first} as well. Give one of them another title; until then tables and charts show the names beside it.`,
  id: `judul "${title}" juga dipakai ${first}. Beri judul lain pada salah satunya; sampai saat itu tabel dan grafik menampilkan namanya.`,
});

export const scenarioTwice = (name: string, first: string): Bilingual => ({
  en: `the scenario's name ${name} is that of ${first}, too. Give each scenario a name of its own.`,
  id: `nama skenario ${name} sama dengan ${first}. Beri setiap skenario nama sendiri.`,
});

export const timesDiffer = (path: string, other: string): Bilingual => ({
  en: `the time (startYear, years, burnIn) of ${path} differs from that of ${other}. Scenarios that are compared cover the same years.`,
  id: `time (startYear, years, burnIn) dari ${path} berbeda dengan ${other}. Skenario yang dibandingkan harus mencakup tahun yang sama.`,
});

export const isStudy: Bilingual = {
  en: 'this is a study (it has scenarios), not a scenario. Use simpul compare with it.',
  id: 'ini studi (memiliki scenarios), bukan skenario. Gunakan simpul compare.',
};

export const memberIsStudy = (file: string): Bilingual => ({
  en: `${file} is a study, not a scenario. Name its scenarios instead.`,
  id: `${file} adalah studi, bukan skenario. Sebutkan skenarionya.`,
});

export const studyExtended = (by: string): Bilingual => ({
  en: `this is a study, and ${by} extends it. A scenario extends scenarios or parts of them.`,
  id: `berkas ini studi, padahal menjadi dasar (extends) ${by}. Dasar sebuah skenario hanyalah skenario atau bagiannya.`,
});

/** Of `equalBudget`. */
export const nothingToEqual: Bilingual = {
  en: 'there is no amount above 0 to scale policies to. Write equalBudget: 250000000, or leave it out.',
  id: 'tidak ada jumlah di atas 0 sebagai patokan kebijakan. Tulis equalBudget: 250000000, atau hapus.',
};

/** A file with keys of both. */
export const isBoth = (ofScenario: readonly string[], ofStudy: readonly string[]): Bilingual => ({
  en: `this is a scenario (${ofScenario.join(', ')}) and a study (${ofStudy.join(', ')}) at once. Put these keys into two files.`,
  id: `ini skenario (${ofScenario.join(', ')}) sekaligus studi (${ofStudy.join(', ')}). Pisahkan kunci-kunci ini ke dalam dua berkas.`,
});

export const isScenario: Bilingual = {
  en: 'this is a scenario, not a study. A study lists scenarios and a baseline.',
  id: 'ini skenario, bukan studi. Studi memuat scenarios dan baseline.',
};

/** Among several files that are to be compared. */
export const studyNotAlone: Bilingual = {
  en: 'this is a study, and a study is compared alone. Name it without other files, or name scenarios only.',
  id: 'ini studi, dan studi dibandingkan sendiri. Sebutkan tanpa berkas lain, atau sebutkan skenario saja.',
};

export const baselineItself = (name: string): Bilingual => ({
  en: `"${name}" is the baseline, and differs from itself in nothing. Name another scenario, or leave the key out.`,
  id: `"${name}" adalah skenario acuan, yang tidak berbeda dari dirinya sendiri. Sebut skenario lain, atau hapus isian ini.`,
});

/** Of `replicates.atLeast`. */
export const leastAboveMost = (atLeast: number, atMost: number): Bilingual => ({
  en: `${atLeast} is more than atMost, which is ${atMost}. Write ${atMost} or fewer, or a higher atMost.`,
  id: `${atLeast} lebih dari atMost, yaitu ${atMost}. Tulis ${atMost} atau kurang, atau naikkan atMost.`,
});

export const neverLooked = (atMost: number, fewest: number): Bilingual => ({
  en: `until never ends the study with ${atMost} replicates: nothing is said of fewer than ${fewest}. Write ${fewest} or more, or leave until out.`,
  id: `until tidak pernah mengakhiri studi dengan ${atMost} ulangan: tidak ada kesimpulan dari kurang dari ${fewest}. Tulis ${fewest} atau lebih, atau hapus until.`,
});
