import type { Argv, Options } from 'yargs';
import type { Command } from '../../src/cli/command.js';
import { type CommandEntry, commands } from '../../src/cli/commands.js';
import { commonOptions, optionsOfAll } from '../../src/cli/options.js';
import { type Bilingual, type Lang, langs } from '../../src/words/lang.js';
import { code, page, table } from './markdown.js';

/** An option or an argument as it is declared, with its text in both languages. */
interface Declared {
  readonly name: string;
  readonly takes: string;
  readonly fallback: string;
  readonly text: Bilingual;
}

type Specs = Record<string, Options>;

/** `docs/reference/command-line.md`. */
export async function commandLinePage(): Promise<string> {
  const sections: string[] = [];
  for (const entry of commands) sections.push(await section(entry));
  return page(
    { en: 'The command line', id: 'Baris perintah' },
    'After `npm ci` the commands are there as `npx simpul …`. Results go to stdout, progress and remarks to stderr.',
    '*Setelah `npm ci`, perintah tersedia sebagai `npx simpul …`. Hasil ditulis ke stdout, kemajuan dan catatan ke stderr.*',
    table(
      ['Command', 'What it does', '*Gunanya*'],
      commands.map(({ signature, summary }) => [
        `[${code(signature.en)}](#${nameOf(signature)})`,
        summary.en,
        `*${summary.id}*`,
      ]),
    ),
    'Every command takes · *Pada setiap perintah*:',
    optionTable(inBoth((say) => optionsOfAll(say) as Specs)),
    'Texts are in the language of `--lang`, else in that of the machine if it is Indonesian, else in English.',
    '## Exit codes · Kode keluar',
    table(
      ['Code', 'Meaning', '*Arti*'],
      [
        ['0', 'done', '*selesai*'],
        [
          '1',
          'a run failed, files could not be written, or a result does not agree',
          '*simulasi gagal, berkas tidak dapat ditulis, atau hasil tidak sesuai*',
        ],
        ['2', 'what was given is wrong; nothing was written', '*masukan keliru; tidak ada yang ditulis*'],
        ['130', 'interrupted; what is finished is kept', '*dihentikan; yang selesai disimpan*'],
      ],
    ),
    ...sections,
  );
}

function nameOf(signature: Bilingual): string {
  return signature.en.split(' ')[0] as string;
}

async function section({ signature, summary, argument, load }: CommandEntry): Promise<string> {
  const command = (await load()).default as Command;
  const place = /[<[]\w+/.exec(signature.en)?.[0].slice(1);
  const declared = [
    ...(argument ? [{ name: `<${place}>`, takes: 'text', fallback: '', text: argument }] : []),
    ...inBoth((say) => ownOptions(command, say)),
    ...inBoth((say) => commonOptions(command.options, say) as Specs),
  ];
  const parts = [
    `## ${nameOf(signature)}`,
    `${code(`simpul ${signature.en}`)} · *${code(`simpul ${signature.id}`)}*`,
    `${summary.en}.\n\n*${summary.id}.*`,
  ];
  return [...parts, ...(declared.length > 0 ? [optionTable(declared)] : [])].join('\n\n');
}

/** The options that a command declares itself. */
function ownOptions(command: Command, say: (text: Bilingual) => string): Specs {
  const specs: Specs = {};
  const recorder: Argv = new Proxy({} as Argv, {
    get: (_, method) => (name: unknown, spec: unknown) => {
      if (method === 'option' && typeof name === 'string') specs[name] = spec as Options;
      else if (method === 'options' || method === 'option') Object.assign(specs, name);
      return recorder;
    },
  });
  command.builder?.(recorder, say);
  return specs;
}

function inBoth(specsIn: (say: (text: Bilingual) => string) => Specs): Declared[] {
  const [en, id] = langs.map((lang: Lang) => specsIn((text) => text[lang])) as [Specs, Specs];
  return Object.entries(en).map(([name, spec]) => ({
    name,
    takes: spec.type === 'boolean' ? '' : spec.type === 'string' ? 'text' : String(spec.type),
    fallback: spec.default === undefined || spec.default === false ? '' : String(spec.default),
    text: { en: describe(spec), id: describe(id[name]) },
  }));
}

function describe(spec: Options | undefined): string {
  return String(spec?.describe ?? spec?.description ?? '');
}

function optionTable(options: readonly Declared[]): string {
  return table(
    ['Option', 'Takes', 'Default', 'What it does', '*Gunanya*'],
    options.map(({ name, takes, fallback, text }) => [
      code(name.startsWith('<') ? name : `--${name}`),
      takes,
      fallback,
      text.en,
      text.id === '' ? '' : `*${text.id}*`,
    ]),
  );
}
