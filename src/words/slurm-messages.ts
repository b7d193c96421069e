import type { Bilingual } from './lang.js';
import { plural } from './plural.js';

/** What `simpul sweep --on slurm` says. */

export const slurmWords = {
  optionOn: {
    en: 'Run on a cluster: slurm',
    id: 'Jalankan di klaster: slurm',
  },
  optionShards: {
    en: 'With --on: into how many parts the sweep is cut, one array task each',
    id: 'Dengan --on: banyaknya bagian, masing-masing satu tugas dalam larik pekerjaan',
  },
  optionAtOnce: {
    en: 'With --on: how many parts may run at a time',
    id: 'Dengan --on: banyaknya bagian yang boleh berjalan bersamaan',
  },
  optionSbatch: {
    en: 'With --on: options of sbatch, such as --sbatch="--partition=short --time=2:00:00"',
    id: 'Dengan --on: opsi sbatch, misalnya --sbatch="--partition=short --time=2:00:00"',
  },
  optionDetach: {
    en: 'With --on: submit and do not wait; the same command without it collects',
    id: 'Dengan --on: kirim tanpa menunggu; perintah yang sama tanpa opsi ini mengumpulkan hasil',
  },
  waiting: { en: 'On Slurm', id: 'Di Slurm' },
  parts: { en: 'parts', id: 'bagian' },
} as const satisfies Record<string, Bilingual>;

export const noSlurm = (program: string): Bilingual => ({
  en: `--on slurm: there is no program ${program} here. Give the command on a login node of the cluster, where sbatch and squeue are found, or leave --on out to run on this machine.`,
  id: `--on slurm: program ${program} tidak ada di sini. Jalankan perintah ini di login node klaster, tempat sbatch dan squeue tersedia, atau hapus --on untuk menjalankannya di komputer ini.`,
});

export const refusedBySlurm = (reason: string): Bilingual => ({
  en: `--on slurm: sbatch refuses the job: ${reason}. Set what your cluster asks for with --sbatch, such as --sbatch="--partition=short --account=mine --time=2:00:00"; if the array is too large, name fewer --shards.`,
  id: `--on slurm: sbatch menolak pekerjaan ini: ${reason}. Tentukan yang diminta klaster Anda dengan --sbatch, misalnya --sbatch="--partition=short --account=saya --time=2:00:00"; jika larik pekerjaan terlalu besar, kurangi --shards.`,
});

export const unknownEngine = (found: string): Bilingual => ({
  en: `--on ${found}: not known. What can be written is slurm; for other schedulers run simpul sweep with --shard i/n in each task, then once with --merge.`,
  id: `--on ${found}: tidak dikenal. Yang dapat ditulis adalah slurm; untuk penjadwal lain jalankan simpul sweep dengan --shard i/n di setiap tugas, lalu sekali dengan --merge.`,
});

export const onOrPart = (option: string): Bilingual => ({
  en: `--on and --${option}: only one of them. --on slurm runs all parts and merges them by itself.`,
  id: `--on dan --${option}: pilih salah satu. --on slurm menjalankan semua bagian dan menggabungkannya sendiri.`,
});

export const onlyWithOn = (option: string): Bilingual => ({
  en: `--${option}: goes with --on slurm only. Add --on slurm, or leave --${option} out.`,
  id: `--${option}: hanya dapat dipakai bersama --on slurm. Tambahkan --on slurm, atau hapus --${option}.`,
});

export const notWithOn = (option: string): Bilingual => ({
  en: `--${option}: does not go with --on slurm, whose parts keep their own files. Leave it out; to begin anew name another folder with --out.`,
  id: `--${option}: tidak dapat dipakai bersama --on slurm karena setiap bagian menyimpan berkasnya sendiri. Hapus opsi itu; untuk memulai dari awal, sebutkan folder lain dengan --out.`,
});

export const sbatchWrong = (found: string): Bilingual => ({
  en: `--sbatch "${found}": not usable. Write options of sbatch on one line, such as --sbatch="--partition=short --time=2:00:00"; simpul itself sets --array.`,
  id: `--sbatch "${found}": tidak dapat dipakai. Tulis opsi sbatch dalam satu baris, misalnya --sbatch="--partition=short --time=2:00:00"; --array ditentukan oleh simpul.`,
});

export const partsOfAnother = (folder: string): Bilingual => ({
  en: `${folder}: holds parts of a sweep that was begun with other files, other numbers or another version of simpul. Name another folder with --out.`,
  id: `${folder}: berisi bagian dari sweep yang dimulai dengan berkas lain, angka lain, atau versi simpul lain. Sebutkan folder lain dengan --out.`,
});

export const otherShards = (folder: string, before: number): Bilingual => ({
  en: `--shards: the sweep in ${folder} was begun in ${plural(before, 'parts')}. Leave --shards out to go on, or name another folder with --out.`,
  id: `--shards: sweep di ${folder} dimulai dengan ${before} bagian. Hapus --shards untuk melanjutkan, atau sebutkan folder lain dengan --out.`,
});

export const submitted = (job: string, parts: number, all: number, script: string): Bilingual => ({
  en: `Job ${job}: ${parts} of ${plural(all, 'parts')} submitted (${script}).`,
  id: `Pekerjaan ${job}: ${parts} dari ${all} bagian dikirim (${script}).`,
});

export const goesOn = (jobs: readonly string[], done: number, all: number): Bilingual => ({
  en: `Job ${jobs.join(', ')} goes on without this command; ${done} of ${plural(all, 'parts')} finished. The same command comes back to it and collects; scancel ${jobs.join(' ')} ends it.`,
  id: `Pekerjaan ${jobs.join(', ')} tetap berjalan tanpa perintah ini; ${done} dari ${all} bagian selesai. Perintah yang sama akan kembali ke pekerjaan itu dan mengumpulkan hasilnya; scancel ${jobs.join(' ')} menghentikannya.`,
});

export const nothingSubmitted: Bilingual = {
  en: 'Interrupted before a job was submitted. The same command begins again.',
  id: 'Dihentikan sebelum pekerjaan dikirim. Perintah yang sama akan memulai lagi.',
};

export const cameBack = (job: string, done: number, all: number): Bilingual => ({
  en: `Back to job ${job}: ${done} of ${plural(all, 'parts')} finished.`,
  id: `Kembali ke pekerjaan ${job}: ${done} dari ${all} bagian selesai.`,
});

export const slurmSilent = (reason: string): Bilingual => ({
  en: `Slurm does not answer (${reason}). Parts that run go on; it is asked again for half an hour.`,
  id: `Slurm tidak menjawab (${reason}). Bagian yang sedang berjalan tetap berjalan; Slurm akan ditanya lagi selama setengah jam.`,
});

export const slurmAnswers: Bilingual = { en: 'Slurm answers again.', id: 'Slurm menjawab lagi.' };

export const slurmGivenUp = (reason: string, done: number, all: number): Bilingual => ({
  en: `Slurm has not answered for half an hour (${reason}); ${done} of ${plural(all, 'parts')} finished and kept. Give the same command again when squeue answers.`,
  id: `Slurm tidak menjawab selama setengah jam (${reason}); ${done} dari ${all} bagian selesai dan disimpan. Berikan perintah yang sama lagi setelah squeue menjawab.`,
});

export const partsLost = (parts: string, rounds: number, logs: string): Bilingual => ({
  en: `Parts ${parts} were submitted ${rounds} times and have left no result; all others are kept. Their logs say why: ${logs}. Once that is mended (more time or memory with --sbatch, say), the same command runs these parts only.`,
  id: `Bagian ${parts} sudah dikirim ${rounds} kali tetapi tidak meninggalkan hasil; bagian lain tetap disimpan. Sebabnya ada di log: ${logs}. Setelah diperbaiki (misalnya waktu atau memori ditambah dengan --sbatch), perintah yang sama hanya menjalankan bagian itu.`,
});
