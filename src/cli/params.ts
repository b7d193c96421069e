import { readScenario } from '../node/read-scenario.js';
import { policies } from '../policy/index.js';
import { numbersOf, type WrittenNumber } from '../scenario/numbers.js';
import { type ParameterEntry, parameterEntries } from '../scenario/parameters.js';
import { hasErrors } from '../scenario/problem.js';
import { short } from '../words/expectation.js';
import { hasWords } from '../words/find-words.js';
import { InputError } from '../words/input-error.js';
import type { Lang } from '../words/lang.js';
import { nameOf } from '../words/names.js';
import { nearestName } from '../words/nearest.js';
import { parameterUnit } from '../words/parameter-units.js';
import { noSuchParameter, setWithoutFile, paramsWords as words } from '../words/params-messages.js';
import { type Command, DONE } from './command.js';
import type { CommonArguments } from './options.js';
import { refuse } from './say-problems.js';
import type { Terminal } from './terminal.js';

interface Arguments {
  readonly name?: string;
  readonly of?: string;
}

/** `simpul params [NAME]`: every parameter with its default, or with `--of` every number of a scenario file. */
export default {
  options: ['set', 'allow-code'],
  builder: (yargs, say) =>
    yargs.option('of', { type: 'string', requiresArg: true, describe: say(words.optionOf) }),
  async run(args, terminal) {
    if (args.of !== undefined) return printNumbers(args.of, args, terminal);
    if (args.set) throw new InputError(setWithoutFile);
    const entries = chosen(parameterEntries(), args.name);
    if (args.json) terminal.print(JSON.stringify(entries, null, 2));
    else for (const line of entries.flatMap((entry) => linesOf(entry, terminal))) terminal.print(line);
    return DONE;
  },
} satisfies Command<Arguments>;

/**
 * Those that a name means: a path, the end of one, or what stands before a point; else those in whose path or summary, or
 * in the title of whose policy, the words stand.
 */
function chosen(entries: readonly ParameterEntry[], name: string | undefined): readonly ParameterEntry[] {
  if (name === undefined) return entries;
  const meant = entries.filter(({ path }) => isNamed(path, name));
  if (meant.length > 0) return meant;
  const titleOf = (group: string) => policies.find((policy) => policy.name === group)?.title;
  const found = entries.filter(({ path, summary, group }) => hasWords(name, [path, summary, titleOf(group)]));
  if (found.length > 0) return found;
  const names = entries.flatMap(({ path }) => [path, ...path.split('.').filter((step) => step !== '*')]);
  throw new InputError(noSuchParameter(name, nearestName(name, names)));
}

/** Whether a name is a path, the end of one, or what stands before a point in it. */
function isNamed(path: string, name: string): boolean {
  return `.${path}.`.includes(`.${name}.`);
}

/** The same of the numbers of a file, where a policy stands by its place in the list and may be named by its label, too. */
function chosenNumbers(
  numbers: readonly WrittenNumber[],
  raw: Readonly<Record<string, unknown>>,
  name: string | undefined,
): readonly WrittenNumber[] {
  if (name === undefined) return numbers;
  const entries = Array.isArray(raw.policies) ? (raw.policies as readonly unknown[]) : [];
  const namesOf = (path: string): string[] => {
    const [, index, rest] = /^policies\.(\d+)\.(.*)$/.exec(path) ?? [];
    const entry = Object(entries[Number(index)]) as { readonly policy?: unknown; readonly label?: unknown };
    const called = [entry.policy, entry.label].filter((each) => typeof each === 'string');
    return [path, ...called.map((each) => `${each}.${rest}`)];
  };
  const meant = numbers.filter(({ path }) => namesOf(path).some((each) => isNamed(each, name)));
  const found = meant.length > 0 ? meant : numbers.filter(({ path }) => hasWords(name, namesOf(path)));
  if (found.length > 0) return found;
  const names = numbers.flatMap(({ path }) => namesOf(path).flatMap((each) => [each, ...each.split('.')]));
  throw new InputError(noSuchParameter(name, nearestName(name, names)));
}

function linesOf(entry: ParameterEntry, terminal: Terminal): string[] {
  const { lang } = terminal;
  const unit = entry.range && entry.unit ? ` ${parameterUnit(entry.unit, lang)}` : '';
  const missing = terminal.say(entry.isRequired ? words.required : words.optional);
  const value = entry.default === undefined ? `(${missing})` : `= ${written(entry.default, lang)}`;
  const summary = entry.summary ? [`    ${terminal.say(entry.summary)}`] : [];
  const { provenance, source } = entry;
  const origin =
    provenance && source ? [`    ${nameOf('provenance', provenance, lang)}: ${terminal.say(source)}`] : [];
  return [`${entry.path} ${value}${unit}${rangeOf(entry, lang)}`, ...summary, ...origin];
}

function rangeOf({ range, words: choices }: ParameterEntry, lang: Lang): string {
  if (choices) return ` (${choices.join(' | ')})`;
  if (!range) return '';
  const [min, max] = range.map((end) => (end === null ? '' : short(end, lang)));
  return ` (${min} … ${max})`;
}

function written(value: unknown, lang: Lang): string {
  if (typeof value === 'number') return short(value, lang);
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

async function printNumbers(
  path: string,
  args: Arguments & CommonArguments,
  terminal: Terminal,
): Promise<number> {
  const loaded = await readScenario(path, {
    overrides: args.set ?? [],
    isCodeAllowed: args.allowCode ?? false,
  });
  const { tree, own, scenario, raw } = loaded;
  if (hasErrors(loaded.problems) || !tree || !scenario) return refuse(loaded.problems, args, terminal);
  const numbers = chosenNumbers(numbersOf({ tree, own, scenario }), raw, args.name);
  if (args.json) {
    const plainNumbers = numbers.map(({ site, ...rest }) => ({ ...rest, file: site.file, line: site.line }));
    terminal.print(JSON.stringify(plainNumbers, null, 2));
    return DONE;
  }
  for (const { path: at, value, unit, mark, source } of numbers) {
    const origin =
      mark && source
        ? `${nameOf('provenance', mark, terminal.lang)}: ${terminal.say(source)}`
        : terminal.say(words.originUnknown);
    terminal.print(
      `${at} = ${short(value, terminal.lang)}${unit ? ` ${parameterUnit(unit, terminal.lang)}` : ''}`,
    );
    terminal.print(`    ${origin}`);
  }
  return DONE;
}
