/** A version of the model, and what it changed in results. */
export interface ModelVersion {
  readonly version: number;
  /** The day from which its results are fixed. */
  readonly date: string;
  /** What is other than in the version before, in a sentence. */
  readonly changed: { readonly en: string; readonly id: string };
  /** Defaults that were others in the version before, by their path in a scenario. */
  readonly defaultsBefore?: Readonly<Record<string, number>>;
  /** A scenario of the version before gives the same numbers again once it has the defaults of its time. */
  readonly isByDefaults?: true;
  /** Whether a scenario, as it is written, gives other numbers than before; all do if left out. */
  readonly concerns?: (written: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * All versions, oldest first. A new one is added whenever the same scenario and seed give another result than before,
 * defaults included; the changelog says more under *Results change*.
 */
export const modelVersions: readonly ModelVersion[] = [
  {
    version: 1,
    date: '2026-11-24',
    changed: { en: 'The first version.', id: 'Versi pertama.' },
  },
  {
    version: 2,
    date: '2026-11-24',
    changed: {
      en: 'Firms have openings for contact instead of one draw a tie and week; all numbers move within their noise.',
      id: 'Pelaku usaha memiliki kesempatan kontak, bukan satu undian per ikatan per minggu; semua angka bergeser dalam batas derau.',
    },
  },
  {
    version: 3,
    date: '2026-11-24',
    changed: {
      en: 'Help between members raises the cohesion of associations, and members bring partners along who join.',
      id: 'Bantuan antaranggota menambah kekompakan asosiasi, dan anggota mengajak mitra yang lalu bergabung.',
    },
    defaultsBefore: { 'behaviour.association.helpGain': 0, 'behaviour.association.bringing': 0 },
    isByDefaults: true,
  },
  {
    version: 4,
    date: '2026-11-29',
    changed: {
      en: 'An annual event that matches local first introduces those who travel along to each other before it turns to hosts.',
      id: 'Kegiatan tahunan yang mendahulukan usaha sekota kini mempertemukan sesama peserta sebelum tuan rumah.',
    },
    concerns: (written) => JSON.stringify(written.policies ?? []).includes('"local-first"'),
  },
  {
    version: 5,
    date: '2026-11-30',
    changed: {
      en: 'Each help between members closes its part of what cohesion lacks, also the second in a contact; follow-up of all introduced pairs goes round them in turn whatever it does; at events that match local first all who went are reached and asked; what is wanted so often a year counts as unfunded once.',
      id: 'Tiap bantuan antaranggota menutup bagiannya dari kekompakan yang kurang, juga bantuan kedua dalam satu kontak; tindak lanjut semua pasangan yang diperkenalkan bergiliran apa pun yang dilakukan; pada kegiatan yang mendahulukan usaha sekota semua peserta terjangkau dan ditanyai; yang diinginkan sekian kali setahun dihitung tidak terdanai sekali.',
    },
    concerns: ({ policies = [], behaviour = {} }) => {
      const acting = JSON.stringify(policies);
      if (/"(all-introduced|local-first|seed-deal|when-enough)"|\.m?[jt]s"/.test(acting)) return true;
      const isHelpIdle = /"helpGain":0[,}]/.test(JSON.stringify(behaviour));
      return acting.includes('"local-associations"') && !isHelpIdle;
    },
  },
];

const latest = modelVersions[modelVersions.length - 1] as ModelVersion;

/** The version of this program. */
export const modelVersion = latest.version;

/** The day from which its results are fixed. */
export const modelDate = latest.date;
