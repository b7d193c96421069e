import type { Bilingual } from './lang.js';

/** A run that threw, as it is told; `place` is where in the user's own code. */
interface Failed {
  readonly scenario: string;
  readonly replicate: number;
  readonly seed: string;
  readonly message: string;
  readonly place?: Place | undefined;
}

interface Place {
  readonly kind: 'policy' | 'measure';
  readonly name: string;
  readonly file: string;
  readonly year: number;
  readonly week: number;
}

/** Which run failed, where and why. */
export const failedRun = ({ scenario, replicate, seed, message, place }: Failed): Bilingual => {
  const why = whyFailed(message, place);
  return {
    en: `${scenario}, seed ${seed}, replicate ${replicate}: the run failed${why.en}.`,
    id: `${scenario}, benih ${seed}, ulangan ${replicate}: simulasi gagal${why.id}.`,
  };
};

/** The command that brings the same failure about again. */
export const toRepeat = (command: string): Bilingual => ({
  en: `To repeat it: ${command}`,
  id: `Untuk mengulanginya: ${command}`,
});

/** Why a scenario could not be scaled to the equal budget: its own code threw in a trial. */
export const notScaled = (message: string, place?: Place): Bilingual => {
  const why = whyFailed(message, place);
  return {
    en: `It could not be scaled, since a trial run failed${why.en}.`,
    id: `Skenario ini tidak dapat diskalakan karena simulasi percobaan gagal${why.id}.`,
  };
};

function whyFailed(message: string, place: Place | undefined): Bilingual {
  const line = message.split('\n')[0]!.replace(/\.$/, '');
  if (!place) return { en: `: ${line}`, id: `: ${line}` };
  const { kind, name, file, year, week } = place;
  return {
    en: ` in the ${kind} ${name} of your file ${file}, week ${week} of ${year}: ${line}`,
    id: ` dalam ${kind === 'policy' ? 'kebijakan' : 'ukuran'} ${name} dari berkas Anda ${file}, minggu ke-${week} tahun ${year}: ${line}`,
  };
}
