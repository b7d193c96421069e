import { statSync } from 'node:fs';
import { modelVersion } from '../model/version.js';
import { YEAR } from '../model/world.js';
import { commandLine, optionWords } from '../node/command-line.js';
import type { FoundRun } from '../node/find-run.js';
import { packageVersion } from '../node/manifest.js';
import { type Format, filesOf, formats, type Seen, seeNetwork, writeNetwork } from '../node/network-files.js';
import { commandOnResult } from '../node/origin.js';
import { refuseExisting } from '../node/write-new-file.js';
import { planScenario, type ScenarioPlan } from '../scenario/plan.js';
import { OwnCodeError } from '../study/own-code-error.js';
import { weekName } from '../study/run-week.js';
import * as say from '../words/export-messages.js';
import { failedRun } from '../words/failure-words.js';
import { InputError } from '../words/input-error.js';
import { checkReplicate } from './check-whole.js';
import { type Command, DONE, FAILED, INPUT_WRONG } from './command.js';
import { type CommonArguments, flag } from './options.js';
import { readOne } from './read-one.js';
import { type RunOfResult, runOfResult, runOptions } from './run-of-result.js';
import type { Terminal } from './terminal.js';
import { tickAsked } from './tick-asked.js';

interface Own extends RunOfResult {
  readonly from: string;
  readonly format?: string;
  readonly scenario?: string;
  readonly week?: string;
  readonly dynamic: boolean;
  readonly out?: string;
}

type Arguments = Own & CommonArguments;

/** `simpul export RESULT|SCENARIO`: firms and ties of a run, at the end of a week or over all weeks, as files. */
export default {
  options: ['seed', 'years', 'set', 'allow-code'],
  builder: (yargs, text) =>
    yargs.options({
      format: { type: 'string', requiresArg: true, describe: text(say.exportWords.format) },
      scenario: { type: 'string', requiresArg: true, describe: text(say.exportWords.scenario) },
      ...runOptions(text),
      week: { type: 'string', requiresArg: true, describe: text(say.exportWords.week) },
      dynamic: flag(text, say.exportWords.dynamic),
      out: { type: 'string', requiresArg: true, describe: text(say.exportWords.out) },
    }),
  async run(args, terminal) {
    const { format, out } = filesAsked(args);
    const run = isFolder(args.from) ? await ofResult(args) : await ofScenario(args, terminal);
    if (!run) return INPUT_WRONG;
    const plan = planScenario(run.scenario, run.own.policies);
    const { years } = plan.world;
    const tick = args.week === undefined ? years * YEAR - 1 : tickAsked('week', args.week, plan.world);
    const seen = seeOrSay(run, plan, args.dynamic ? undefined : tick, terminal);
    if (!seen) return FAILED;
    const name = weekName(tick, plan.world);
    const week = args.dynamic ? `${weekName(0, plan.world)} … ${name}` : name;
    const { seed, replicate, scenario } = run;
    const description = `${scenario.name}, seed ${seed}, replicate ${replicate}, ${week}`;
    const command = commandOf(args, run, format, name);
    const origin = { ...(run.origin ?? { simpul: packageVersion(), model: modelVersion }), command };
    const files = await writeNetwork(seen, format, out, { ...origin, description });
    const { firms, ties, digest = null } = seen;
    if (args.json) {
      const facts = { scenario: scenario.name, seed, replicate, week, firms, ties, digest, files, command };
      terminal.print(JSON.stringify(facts, null, 1));
    } else terminal.print(terminal.say(say.exported({ firms, ties, week, path: files.join(', ') })));
    return DONE;
  },
} satisfies Command<Own>;

/** What is to be written where; looked at before anything is run. */
function filesAsked({ format: asked, out, dynamic, week }: Arguments): { format: Format; out: string } {
  if (asked === undefined) throw new InputError(say.optionMissing('format', 'graphml'));
  const format = formats.find((each) => each === asked);
  if (!format) throw new InputError(say.noSuchFormat(asked));
  if (!out)
    throw new InputError(say.optionMissing('out', format === 'csv' ? 'output/ties' : `ties.${format}`));
  if (dynamic && format !== 'gexf') throw new InputError(say.dynamicIsGexf);
  if (dynamic && week !== undefined) throw new InputError(say.dynamicOrWeek);
  filesOf(format, out).forEach(refuseExisting);
  return { format, out };
}

/** The commands that make the files again, wherever the result or the files are. */
function commandOf(
  { from, years, set, dynamic, equalBudget, allowCode }: Arguments,
  { scenario, seed, replicate, origin }: FoundRun,
  format: Format,
  week: string,
): string {
  const of = origin ? { scenario: scenario.name } : { seed };
  const when = dynamic ? { dynamic } : { week };
  const out = format === 'csv' ? 'ties' : `ties.${format}`;
  const options = { ...of, replicate, years, set, 'equal-budget': equalBudget, ...when, format, out };
  const words = optionWords({ ...options, 'allow-code': allowCode });
  return origin
    ? commandOnResult(origin, 'export', words)
    : commandLine(['simpul', 'export', from, ...words]);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

async function ofResult(args: Arguments): Promise<FoundRun> {
  for (const option of ['seed', 'years', 'set'] as const) {
    if (args[option] !== undefined) throw new InputError(say.onlyOfScenario(option));
  }
  return runOfResult(args.from, args, { scenario: args.scenario });
}

async function ofScenario(args: Arguments, terminal: Terminal): Promise<FoundRun | undefined> {
  const { from, replicate } = args;
  if (args.scenario !== undefined) throw new InputError(say.onlyOfResult('scenario'));
  if (args.equalBudget) throw new InputError(say.onlyOfResult('equal-budget'));
  checkReplicate(replicate);
  const read = await readOne(from, args, terminal);
  if (!read) return undefined;
  const { scenario, own } = read;
  return { scenario, own, seed: String(scenario.seed), replicate, digest: undefined };
}

/** Undefined if the run failed in the user's own code, or is not the one of the result; it says which. */
function seeOrSay(
  run: FoundRun,
  plan: ScenarioPlan,
  tick: number | undefined,
  terminal: Terminal,
): Seen | undefined {
  try {
    const seen = seeNetwork(run, plan, tick);
    if (run.digest === undefined || seen.digest === run.digest) return seen;
    terminal.complain(terminal.say(say.otherDigest(run.digest, seen.digest ?? '')));
  } catch (error) {
    if (!(error instanceof OwnCodeError)) throw error;
    const { message, place } = error;
    const failure = { scenario: run.scenario.name, seed: run.seed, replicate: run.replicate, message, place };
    terminal.complain(terminal.say(failedRun(failure)));
  }
  return undefined;
}
