import { policies } from '../../src/policy/index.js';
import type { Policy } from '../../src/policy/policy.js';
import { type Signal, signals } from '../../src/policy/signal.js';
import type { Text } from '../../src/quantity/index.js';
import { both, bothIn, code, page, sourcesText, table } from './markdown.js';
import { parametersOf, parameterTable } from './parameters.js';

const signalTexts: Readonly<Record<Signal, Text>> = {
  'ties-at-risk': {
    en: 'Share of ties, of all firms, whose two have had no contact for half a year',
    id: 'Bagian ikatan semua usaha yang setengah tahun tanpa kontak',
  },
  'mean-trust': {
    en: 'Mean trust over both sides of all ties',
    id: 'Rata-rata kepercayaan kedua pihak semua ikatan',
  },
  'association-membership': {
    en: 'Share of UMKM that are members of an association',
    id: 'Bagian UMKM yang menjadi anggota asosiasi',
  },
  'unpartnered-firms': { en: 'Share of UMKM without a tie', id: 'Bagian UMKM tanpa ikatan' },
};

/** `docs/reference/policies.md`. */
export function policiesPage(): string {
  return page(
    { en: 'Policies', id: 'Kebijakan' },
    'Each policy is written under `policies` of a scenario. They act every week in the order of the list, on one budget ' +
      'and one number of officers’ days; what neither carries is not done and counts as unfunded. How each one acts is ' +
      'in [the model](../odd.md#submodels). A scenario without policies is the counterfactual: nobody acts.',
    '*Setiap kebijakan ditulis di bawah `policies`. Kebijakan bertindak tiap minggu menurut urutan daftar, dari satu ' +
      'anggaran dan satu jatah hari kerja petugas; yang tidak tertampung dicatat sebagai tidak terdanai.*',
    table(
      ['Policy', 'Title', '*Nama*', 'Intensity'],
      policies.map(({ name, title, intensity }) => [
        `[${code(name)}](#${name})`,
        title.en,
        `*${title.id}*`,
        code(intensity!),
      ]),
    ),
    'The *intensity* is the parameter that says how much of the policy there is. `simpul compare --equal-budget` scales it.',
    '## What every policy can say · Yang dapat ditulis pada setiap kebijakan',
    table(
      ['Key', 'What it is', '*Artinya*'],
      [
        [
          '`label`',
          'Tells two uses of one policy apart, in draws and in tables',
          '*Membedakan dua pemakaian kebijakan yang sama*',
        ],
        [
          '`target`',
          'Only firms of these `sectors`, `places` and `sizes`',
          '*Hanya usaha dari `sectors`, `places`, dan `sizes` ini*',
        ],
        [
          '`when`',
          'Acts only while a `signal` is `above` or `below` a share',
          '*Hanya bertindak selama suatu `signal` di atas (`above`) atau di bawah (`below`) suatu bagian*',
        ],
        [
          '`phases`',
          'A list of stretches of time, each `from` a month `to` a month, both included; each may change any parameter',
          '*Daftar masa, masing-masing dari bulan `from` sampai bulan `to`; tiap masa dapat mengubah parameter apa pun*',
        ],
      ],
    ),
    'Signals that `when` can read · *Sinyal untuk `when`*:',
    table(
      ['Signal', 'What it is'],
      (Object.keys(signals) as Signal[]).map((signal) => [code(signal), bothIn(signalTexts[signal])]),
    ),
    'A signal that is read from ties has no value while there is no tie, and one of UMKM none without UMKM: a policy with ' +
      'such a condition then never acts, whether it is `above` or `below`.',
    '*Sinyal yang dibaca dari ikatan tidak bernilai selama belum ada ikatan, dan sinyal UMKM tidak bernilai tanpa UMKM: ' +
      'kebijakan bersyarat itu tidak bertindak, baik dengan `above` maupun `below`.*',
    ...policies.map(section),
  );
}

function section({ name, title, summary, sources, params, intensity }: Policy): string {
  return [
    `## ${name}`,
    `**${title.en} · ${title.id}**`,
    both(summary),
    `Intensity: ${code(intensity!)}. Sources: ${sourcesText(sources)}.`,
    parameterTable(parametersOf(params)),
  ].join('\n\n');
}
