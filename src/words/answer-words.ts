import type { Bilingual } from './lang.js';

/** Sentences that say what a comparison found. Intervals in them are of 95 %. */
export const answerWords = {
  cheapest: {
    en: '“{best}” leaves the most additional lasting ties for its money: one beyond “{reference}” for every {cost} spent (95\u00a0% interval {interval}).',
    id: '“{best}” meninggalkan tambahan hubungan berkelanjutan terbanyak per rupiah: satu lebih banyak daripada “{reference}” untuk setiap {cost} yang dikeluarkan (selang 95\u00a0% {interval}).',
  },
  cheapestSaving: {
    en: '“{best}” leaves more lasting ties than “{reference}” and spends less.',
    id: '“{best}” meninggalkan lebih banyak hubungan berkelanjutan daripada “{reference}” dengan pengeluaran lebih kecil.',
  },
  alone: {
    en: 'There is one scenario alone, “{scenario}”, and nothing to compare it with: what a policy adds cannot be told. The figures below are its own, over {n replicates}. To compare, add a second scenario, such as one without policies.',
    id: 'Hanya ada satu skenario, “{scenario}”, tanpa pembanding: tambahan dari suatu kebijakan tidak dapat dihitung. Angka di bawah adalah angkanya sendiri dari {n} ulangan. Untuk membandingkan, tambahkan skenario kedua, misalnya yang tanpa kebijakan.',
  },
  noneAdditional: {
    en: 'No scenario clearly leaves more lasting ties than “{reference}”, so the cost of an additional one cannot be given.',
    id: 'Tidak ada skenario yang jelas meninggalkan lebih banyak hubungan berkelanjutan daripada “{reference}”, sehingga biaya satu tambahan tidak dapat dihitung.',
  },
  cheapestSure: {
    en: 'The interval of no other scenario overlaps with it.',
    id: 'Tidak ada selang skenario lain yang bertumpang tindih dengannya.',
  },
  cheapestAlone: {
    en: 'It is the only scenario that clearly leaves more lasting ties.',
    id: 'Hanya skenario ini yang jelas meninggalkan lebih banyak hubungan berkelanjutan.',
  },
  cheapestUnsure: {
    en: 'Its interval overlaps with that of {rivals}, so it is not sure which of them is the cheapest.',
    id: 'Selangnya bertumpang tindih dengan selang {rivals}, sehingga belum pasti mana yang paling murah.',
  },
  baselineCost: {
    en: 'Under the baseline “{baseline}” an additional lasting tie costs {cost} ({interval}).',
    id: 'Pada acuan “{baseline}” satu tambahan hubungan berkelanjutan memakan biaya {cost} ({interval}).',
  },
  fewerTies: {
    en: 'Fewer lasting ties than “{reference}”: {list}.',
    id: 'Hubungan berkelanjutan lebih sedikit daripada “{reference}”: {list}.',
  },
  untoldTies: {
    en: 'No difference to “{reference}” in lasting ties can be told: {list}.',
    id: 'Hubungan berkelanjutan belum dapat dibedakan dari “{reference}”: {list}.',
  },
  tooFewTies: {
    en: 'Too few replicates to say whether they leave more lasting ties than “{reference}”: {list}.',
    id: 'Ulangan terlalu sedikit untuk menilai apakah hubungan berkelanjutan lebih banyak daripada “{reference}”: {list}.',
  },
  longStopped: {
    en: '“{scenario}” last spent in {spent} and is read at the end of {last}. At the end of {spent} it had, against “{reference}”, {difference} lasting ties ({interval}).',
    id: '“{scenario}” terakhir mengeluarkan uang pada {spent} dan dinilai pada akhir {last}. Pada akhir {spent} selisih hubungan berkelanjutannya terhadap “{reference}” adalah {difference} ({interval}).',
  },
  tooFewReplicates: {
    en: 'Replicates: {n}. That is too few to call any policy better or worse than another; at least {least} are needed.',
    id: 'Jumlah ulangan: {n}. Itu terlalu sedikit untuk menyebut suatu kebijakan lebih baik atau lebih buruk; diperlukan sekurang-kurangnya {least}.',
  },
  failedSome: {
    en: '“{scenario}” failed in {failed} of {n replicates}: its means are over the other {good}, and differences over those in which both runs went well.',
    id: '“{scenario}” gagal pada {failed} dari {n} ulangan: rata-ratanya berasal dari {good} ulangan lainnya, dan selisih dari ulangan yang kedua simulasinya berhasil.',
  },
  failedAll: {
    en: '“{scenario}” failed in all {n replicates}, so there are no figures of it.',
    id: '“{scenario}” gagal pada semua {n} ulangan, sehingga tidak ada angkanya.',
  },
  baselineLost: {
    en: 'With the baseline “{baseline}” lost there is nothing to compare with: the means of the other scenarios stand, differences to it cannot be given.',
    id: 'Karena acuan “{baseline}” gagal, tidak ada pembandingnya: rata-rata skenario lain tetap berlaku, selisih terhadap acuan tidak dapat diberikan.',
  },
  referenceLost: {
    en: 'With “{reference}” lost, additional ties and their cost cannot be given.',
    id: 'Karena “{reference}” gagal, tambahan hubungan dan biayanya tidak dapat diberikan.',
  },
  most: {
    en: 'In number, “{most}” leaves the most: {ties} lasting ties more than “{reference}” at the end of {year} ({interval}).',
    id: 'Dalam jumlah, “{most}” meninggalkan yang terbanyak: {ties} hubungan berkelanjutan lebih banyak daripada “{reference}” pada akhir {year} ({interval}).',
  },
  mostUnsure: {
    en: 'Its interval overlaps with that of {rivals}.',
    id: 'Selangnya bertumpang tindih dengan selang {rivals}.',
  },
  outsideMost: {
    en: 'Of lasting ties with other places, the founding study’s own sign of success, “{most}” leaves the most: {ties} more than “{reference}” ({interval}).',
    id: 'Untuk hubungan berkelanjutan dengan daerah lain, tanda keberhasilan menurut penelitian, “{most}” meninggalkan yang terbanyak: {ties} lebih banyak daripada “{reference}” ({interval}).',
  },
  outsideCheapest: {
    en: 'They cost least under “{best}”: {cost} for an additional one ({interval}).',
    id: 'Biayanya paling kecil pada “{best}”: {cost} untuk satu tambahan ({interval}).',
  },
  outsideNone: {
    en: 'No scenario clearly leaves more lasting ties with other places, the founding study’s own sign of success, than “{reference}”.',
    id: 'Tidak ada skenario yang jelas meninggalkan lebih banyak hubungan berkelanjutan dengan daerah lain, tanda keberhasilan menurut penelitian, daripada “{reference}”.',
  },
  better: { en: 'Better: {list}.', id: 'Lebih baik: {list}.' },
  worse: { en: 'Worse: {list}.', id: 'Lebih buruk: {list}.' },
  more: { en: 'More: {list}.', id: 'Lebih banyak: {list}.' },
  fewer: { en: 'Less: {list}.', id: 'Lebih sedikit: {list}.' },
  untold: { en: 'No difference can be told: {list}.', id: 'Belum dapat dibedakan: {list}.' },
  'too-few': {
    en: 'Too few replicates to say: {list}.',
    id: 'Ulangan terlalu sedikit untuk menilai: {list}.',
  },
  unknown: { en: 'Cannot be compared: {list}.', id: 'Tidak dapat dibandingkan: {list}.' },
  betterIn: {
    en: 'Replicate by replicate, “{scenario}” does better than the baseline in {list} of the replicates.',
    id: 'Bagian ulangan dengan hasil “{scenario}” lebih baik daripada acuan: {list}.',
  },
  betterInItem: { en: '{share} ({measure})', id: '{share} ({measure})' },
  difference: {
    en: '“{scenario}” {difference} ({interval})',
    id: '“{scenario}” {difference} ({interval})',
  },
  paired: {
    en: 'The figures are means of {n replicates}. In replicate 1, 2, 3, … every scenario meets the same chance, so a difference is due to the policy alone.',
    id: 'Angka-angka ini adalah rata-rata {n} ulangan. Pada ulangan ke-1, 2, 3, … semua skenario menghadapi kebetulan yang sama, sehingga selisih hanya disebabkan oleh kebijakan.',
  },
  pairingGain: {
    en: 'Since every scenario meets the same chance, the differences of declared outcomes are known as well as from {low} to {high} times as many replicates without it.',
    id: 'Karena semua skenario menghadapi kebetulan yang sama, selisih hasil utama sama pastinya dengan {low} sampai {high} kali lebih banyak ulangan tanpa cara itu.',
  },
  clearCount: {
    en: 'Clear differences of declared outcomes to the baseline: {clear} of {n}. Clear is one whose interval leaves zero out even when it is widened for all {comparisons comparisons} of the study (Bonferroni). Without that, one in 20 would seem clear where nothing differs.',
    id: 'Selisih hasil utama yang nyata terhadap acuan: {clear} dari {n}. Selisih disebut nyata bila selangnya tetap tidak memuat nol setelah dilebarkan untuk seluruh {comparisons} perbandingan dalam studi (Bonferroni). Tanpa itu, 1 dari 20 tampak nyata padahal tidak ada perbedaan.',
  },
  incomplete: {
    en: 'With a result: {n} of {planned planned replicates}; the figures are over these.',
    id: '{n} dari {planned} ulangan yang direncanakan mempunyai hasil; angka-angka berasal dari ulangan itu.',
  },
  onlyChance: {
    en: 'The intervals show the play of chance within the model. What the assumptions may be wrong by comes on top (see below).',
    id: 'Selang menunjukkan peran kebetulan di dalam model. Kemungkinan kekeliruan asumsi belum termasuk (lihat di bawah).',
  },
  survey: {
    en: 'Asked as the study asked, participants under “{scenario}” answer trust low {low}, medium {medium}, high {high}, and {repeat} of them contact the same partner again within the year. The study of Kota Pasuruan found {studyLow}, {studyMedium}, {studyHigh} and {studyRepeat}.',
    id: 'Bila ditanya seperti dalam penelitian, peserta pada “{scenario}” menjawab kepercayaan rendah {low}, sedang {medium}, tinggi {high}, dan {repeat} di antaranya menghubungi lagi mitra yang sama dalam setahun. Penelitian di Kota Pasuruan menemukan {studyLow}, {studyMedium}, {studyHigh}, dan {studyRepeat}.',
  },
  surveyInside: {
    en: 'Within the study’s own 95\u00a0% interval: {inside} of 4. It is wide, as only 20 answered, so this is weak evidence. Contact is counted by participant here; the measure of repeat contact counts pairs.',
    id: 'Di dalam selang 95\u00a0% penelitian: {inside} dari 4. Selang itu lebar karena hanya 20 orang yang menjawab, sehingga buktinya lemah. Kontak di sini dihitung per peserta; ukuran kontak ulang dihitung per pasangan.',
  },
  surveyNone: {
    en: 'No scenario has an event, so there is nobody to ask as the study did.',
    id: 'Tidak ada skenario dengan kegiatan, sehingga tidak ada peserta yang dapat ditanya seperti dalam penelitian.',
  },
  leftOutAlike: {
    en: 'Under “{scenario}” the agency never reached {share} of the firms, alike in all size classes and lines of business.',
    id: 'Pada “{scenario}” dinas tidak pernah menjangkau {share} usaha, sama pada semua kelas ukuran dan bidang usaha.',
  },
  leftOutRange: {
    en: 'Under “{scenario}” the share that the agency never reached goes from {lowest} ({lowestGroup}) to {highest} ({highestGroup}).',
    id: 'Pada “{scenario}” bagian yang tidak pernah terjangkau dinas berkisar dari {lowest} ({lowestGroup}) sampai {highest} ({highestGroup}).',
  },
  unfunded: {
    en: '“{scenario}” asked for {amount} a year ({interval}) more than its budget or its officers’ days could carry; that part was not done.',
    id: '“{scenario}” memerlukan {amount} per tahun ({interval}) di atas kemampuan anggaran atau hari kerja petugasnya; bagian itu tidak dilaksanakan.',
  },
  allFunded: {
    en: 'Every scenario could pay for all that it planned.',
    id: 'Semua skenario dapat membiayai seluruh rencananya.',
  },
  indexBest: {
    en: 'With the weights of this study “{scenario}” has the highest composite index, {index} of 100 ({interval}).',
    id: 'Dengan bobot studi ini “{scenario}” memiliki indeks gabungan tertinggi, {index} dari 100 ({interval}).',
  },
  rankFirst: {
    en: 'Over all possible weightings of its parts, {list}.',
    id: 'Dari semua kemungkinan bobot unsurnya, {list}.',
  },
  indexWithout: {
    en: 'Not in the index, since some scenario has no value of it at the end of {year}: {list}.',
    id: 'Tidak termasuk dalam indeks, karena ada skenario yang tidak mempunyai nilainya pada akhir {year}: {list}.',
  },
  rankItem: {
    en: '“{scenario}” comes first in {share}',
    id: '“{scenario}” berada di urutan pertama pada {share}',
  },
  equalBudget: {
    en: 'With every policy scaled to {amount} a year, over {n replicates}:',
    id: 'Dengan setiap kebijakan diskalakan ke {amount} per tahun, pada {n} ulangan:',
  },
  unreached: {
    en: '“{scenario}” could not be brought to that amount and spends {amount} a year. {reason}',
    id: '“{scenario}” tidak dapat dibawa ke jumlah itu dan mengeluarkan {amount} per tahun. {reason}',
  },
} satisfies Record<string, Bilingual>;
