#!/usr/bin/env node
import { realpathSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import yargs, { type Argv } from 'yargs';
import { codeThrowsLate } from '../words/code-messages.js';
import {
  argumentMissing,
  bug,
  commandMissing,
  helpUsage,
  helpWords,
  noStandardInput,
  oddArgument,
  oddLanguage,
  tooManyArguments,
  unknownCommand,
  unknownOption,
  valueMissing,
} from '../words/command-messages.js';
import { outputNotWritten } from '../words/compare-messages.js';
import { FileFault } from '../words/file-fault.js';
import { InputError } from '../words/input-error.js';
import { type Bilingual, type Lang, langs, lines } from '../words/lang.js';
import { meantOption } from '../words/meanings.js';
import { withoutEndlessWords } from '../words/value-messages.js';
import { type Command, DONE, FAILED, INPUT_WRONG } from './command.js';
import { type CommandEntry, commands } from './commands.js';
import { placesIn, placesOf, refuseOdd } from './odd-arguments.js';
import { type CommonArguments, commonOptions, optionsOfAll } from './options.js';
import { type Streams, type Terminal, terminalOver } from './terminal.js';

/**
 * Runs the command line and gives its exit code: 0 done, 1 the run failed, 2 the input is wrong, 130 interrupted.
 * Never throws and never ends the process.
 */
export async function main(argv: readonly string[], streams: Streams = process): Promise<number> {
  const asked = languageAsked(argv);
  const terminal = terminalOver(streams, languageFor(argv), isAsked('quiet', argv));
  try {
    if (asked !== undefined && !known(asked)) throw new InputError(oddLanguage(asked));
    if (argv.includes('-')) throw new InputError(noStandardInput);
    return await parsed(argv, terminal);
  } catch (error) {
    return explained(error, terminal, isAsked('debug', argv));
  }
}

/** Whether an option is given that is yes or no. */
function isAsked(option: string, argv: readonly string[]): boolean {
  return argv.some((word) => word === `--${option}` || word === `--${option}=true`);
}

/** What stands behind `--lang`, undefined if nothing does. */
function languageAsked(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at < 0 || asked?.startsWith('-') ? undefined : asked;
}

function known(asked: string | undefined): Lang | undefined {
  return langs.find((lang) => lang === asked);
}

function languageFor(argv: readonly string[]): Lang {
  return known(languageAsked(argv)) ?? languageOfMachine();
}

/** Indonesian if the machine speaks it, else English. */
function languageOfMachine(): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const preferred = LC_ALL || LC_MESSAGES || LANG || '';
  return langs.find((lang) => lang === preferred || preferred.startsWith(`${lang}_`)) ?? 'en';
}

/** Marks by which the parser's complaints are told apart in any language. */
const UNKNOWN = '\u0001';
const TOO_FEW = '\u0002';
const NO_VALUE = '\u0004';
const MISSING = '\u0003';

async function parsed(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = DONE;
  const parser = yargs([...argv])
    .scriptName('simpul')
    .locale(terminal.lang)
    .updateStrings({
      ...Object.fromEntries(Object.entries(helpWords).map(([key, text]) => [key, terminal.say(text)])),
      'Unknown argument: %s': marked(UNKNOWN),
      'Unknown command: %s': marked(UNKNOWN),
      'Not enough non-option arguments: got %s, need at least %s': marked(TOO_FEW),
      'Not enough arguments following: %s': `${NO_VALUE}%s`,
    })
    .parserConfiguration({
      'duplicate-arguments-array': true,
      'parse-positional-numbers': false,
      'strip-dashed': true,
    })
    .usage(terminal.say(helpUsage))
    .options(optionsOfAll(terminal.say))
    .strict()
    .demandCommand(1, MISSING)
    .version()
    .help()
    .alias('help', 'h')
    .wrap(Math.min(110, process.stdout.columns ?? 100))
    .exitProcess(false)
    .fail((message, error) => {
      throw error && error.name !== 'YError' ? error : failure(message ?? error?.message ?? '', parser, argv);
    });
  for (const entry of commands) {
    const { signature, summary, argument, load } = entry;
    const [first] = placesIn(terminal.say(signature));
    parser.command({
      command: terminal.say(signature),
      describe: terminal.say(summary),
      builder: (async (inner: Argv) => {
        const { default: command } = await load();
        // Of several files the parser would show an empty list as the default.
        if (first && argument)
          inner.positional(first, { type: 'string', describe: terminal.say(argument), default: undefined });
        inner.options(commonOptions(command.options, terminal.say));
        return command.builder?.(inner, terminal.say) ?? inner;
      }) as never,
      handler: async (args) => {
        const inEnglish = englishOf(args, signature, terminal.lang);
        refuseOdd(inEnglish, signature, argv);
        const command = (await load()).default as Command;
        code = await command.run(inEnglish as unknown as CommonArguments, terminal);
      },
    });
  }
  let output = '';
  try {
    await parser.parseAsync([...argv], {}, (_error: unknown, _args: unknown, text: string) => {
      output = text;
    });
  } catch (error) {
    // What the parser finds once a command's options are known does not come through `fail`.
    throw error instanceof Error && error.name === 'YError' ? failure(error.message, parser, argv) : error;
  }
  // Where a text fills its column, the parser leaves no blank before the type.
  if (output) terminal.print(output.replaceAll(/(?<=\S)(?=\[[^[\n]+\]( \[[^[\n]+\])?$)/gm, ' '));
  return code;
}

function marked(mark: string) {
  return { one: `${mark}%s`, other: `${mark}%s` } as unknown as string;
}

/** The arguments with positionals by their English names. */
function englishOf(args: object, signature: Bilingual, lang: Lang): Record<string, unknown> {
  const english = placesIn(signature.en);
  const names = new Map(placesIn(signature[lang]).map((name, index) => [name, english[index] as string]));
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [names.get(name) ?? name, value]));
}

/** What the parser complains of, as a message with the nearest name. */
function failure(message: string, parser: Argv, argv: readonly string[]): InputError {
  if (message === MISSING) return new InputError(commandMissing);
  if (message.startsWith(NO_VALUE)) return new InputError(valueMissing(message.slice(1)));
  const entry = entryIn(argv);
  const isTooFew = message.startsWith(TOO_FEW);
  if (!isTooFew && !message.startsWith(UNKNOWN))
    return new InputError(oddArgument(message.replace(/\s+/g, ' ').trim()));
  const { key } = (parser as unknown as { getOptions(): { key: Record<string, unknown> } }).getOptions();
  const places = entry ? placesOf(entry.signature) : [];
  const known = Object.keys(key).filter(
    (option) => option === option.toLowerCase() && !places.includes(option),
  );
  const unknown = argv
    .filter((word) => word.startsWith('-'))
    .map((word) => word.replace(/=.*$/s, ''))
    .filter((word) => !known.includes(word.replace(/^-+(no-)?/, '')));
  // An option that nobody knows may have taken an argument for its value.
  if (unknown.length > 0)
    return new InputError(
      lines(unknown.map((word) => unknownOption(word, meantOption(word.replace(/^-+/, ''), known)))),
    );
  if (entry && isTooFew) return new InputError(argumentMissing(entry.signature));
  const found = message.slice(1).split(', ')[0] as string;
  if (entry) return new InputError(tooManyArguments(found));
  return new InputError(unknownCommand(found, meantOption(found, commands.map(nameOf))));
}

function nameOf({ signature }: CommandEntry): string {
  return signature.en.split(' ')[0] as string;
}

/** The command that is called, undefined if none is. */
function entryIn(argv: readonly string[]): CommandEntry | undefined {
  const called = argv.find((word) => commands.some((entry) => nameOf(entry) === word));
  return commands.find((entry) => nameOf(entry) === called);
}

/** Says what went wrong: a user's mistake in one line, ours with the request to report it. */
function explained(error: unknown, terminal: Terminal, isDebug: boolean): number {
  if (isDebug && error instanceof Error) terminal.complain(error.stack ?? String(error));
  else if (error instanceof InputError || error instanceof FileFault)
    terminal.complain(withoutEndlessWords(terminal.say(error.text)));
  else terminal.complain(terminal.say(bug(error instanceof Error ? error.message : String(error))));
  return error instanceof InputError ? INPUT_WRONG : FAILED;
}

function isProgram(): boolean {
  const path = process.argv[1];
  return path !== undefined && import.meta.url === pathToFileURL(realpathSync(path)).href;
}

if (isProgram()) {
  // Own code that runs later has another `process.exit`.
  const exit = process.exit.bind(process);
  const given = process.argv.slice(2);
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // A reader that has seen enough (`simpul params | head`) is no error: the rest goes nowhere.
      if (error.code === 'EPIPE') return;
      if (stream === process.stdout) writeSync(2, `${outputNotWritten(error)[languageFor(given)]}\n`);
      exit(FAILED);
    });
  // Errors of ours come to `main`, in time.
  process.on('uncaughtException', (error) => {
    const isDebug = isAsked('debug', given);
    const isOwn = isAsked('allow-code', given) && !isDebug;
    const told = isOwn ? new FileFault(codeThrowsLate(error)) : error;
    exit(explained(told, terminalOver(process, languageFor(given), false), isDebug));
  });
  process.exitCode = await main(given);
}
