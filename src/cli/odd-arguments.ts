import * as say from '../words/command-messages.js';
import { InputError } from '../words/input-error.js';
import { type Bilingual, langs, lines } from '../words/lang.js';

type Arguments = Readonly<Record<string, unknown>>;

/** The names of the positionals of a signature. */
export function placesIn(signature: string): string[] {
  return [...signature.matchAll(/[<[](\w+)/g)].map((match) => match[1] as string);
}

/** The same in all languages. */
export function placesOf(signature: Bilingual): string[] {
  return langs.flatMap((lang) => placesIn(signature[lang]));
}

/**
 * Refuses what the parser takes and nobody means: arguments that are empty or too many, options given twice or against
 * one another, and values that are no numbers, or neither yes nor no. `args` have the English names.
 */
export function refuseOdd(args: Arguments, signature: Bilingual, argv: readonly string[]): void {
  const faults = [
    ...misplaced(signature, argv),
    ...Object.entries(args).flatMap(([name, value]) => faultOf(dashed(name), value, argv) ?? []),
    ...twoValues(args),
    ...(args._ as string[]).slice(1, 2).map((extra) => say.tooManyArguments(String(extra))),
    ...(hasEmpty(args, signature) ? [say.argumentEmpty(signature)] : []),
  ];
  if (faults.length > 0) throw new InputError(lines(faults));
}

/** What has its place behind the command is no option, though the parser would take it for one. */
function misplaced(signature: Bilingual, argv: readonly string[]): Bilingual[] {
  const named = placesOf(signature).filter((place) => argv.some((word) => isOption(word, place)));
  return named.map((place) => say.unknownOption(`--${place}`, undefined));
}

function faultOf(name: string, value: unknown, argv: readonly string[]): Bilingual | undefined {
  const given = argv.filter((word) => isOption(word, name));
  const isList = Array.isArray(value) && !['set', '_', 'files'].includes(name);
  // The parser adds up ones: it would take two times 1 for 2.
  const isSum = typeof value === 'number' && given.length > 1;
  if (isList || isSum) return say.givenTwice(`--${name}`);
  if (given.length === 0) return undefined;
  const written = writtenOf(name, argv);
  if (typeof value === 'number' && !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(written))
    return say.notANumber(name, written);
  const isAnswered = typeof value === 'boolean' && given[0]?.includes('=');
  return isAnswered && !['true', 'false'].includes(written) ? say.neitherYesNorNo(name, written) : undefined;
}

/** Options by the paths that `--set` has for the same. */
const options: Readonly<Record<string, string>> = {
  'time.years': 'years',
  seed: 'seed',
  baseline: 'baseline',
  replicates: 'replicates',
  'replicates.atMost': 'replicates',
  equalBudget: 'equalBudget',
  'equalBudget.yearly': 'equalBudget',
};

/** Two values for one thing, of which one would be lost. */
function twoValues(args: Arguments): Bilingual[] {
  const set = ((args.set ?? []) as string[]).map((each) => each.split('=')[0]?.trim() ?? '');
  return set.flatMap((path, at) => {
    if (path !== '' && set.indexOf(path) < at) return [say.givenTwice(`--set ${path}`)];
    const option = Object.hasOwn(options, path) ? (options[path] as string) : undefined;
    return option && args[option] !== undefined ? [say.optionAndSet(dashed(option), path)] : [];
  });
}

function hasEmpty(args: Arguments, signature: Bilingual): boolean {
  const values = placesIn(signature.en).flatMap((place) => args[place] ?? []);
  return values.some((value) => String(value).trim() === '');
}

function isOption(word: string, name: string): boolean {
  return word === `--${name}` || word.startsWith(`--${name}=`);
}

/** What stands behind an option. */
function writtenOf(option: string, argv: readonly string[]): string {
  const at = argv.findIndex((word) => isOption(word, option));
  const word = argv[at] ?? '';
  return word.includes('=') ? word.slice(word.indexOf('=') + 1) : (argv[at + 1] ?? '');
}

/** A name of the arguments as the option is written. */
function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
