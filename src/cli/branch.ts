import { createHash } from 'node:crypto';
import { measures as registered } from '../measure/index.js';
import { type World, YEAR } from '../model/world.js';
import { commandLine, optionWords } from '../node/command-line.js';
import { type NamedFuture, readFutures, type Told } from '../node/read-futures.js';
import { readScenario } from '../node/read-scenario.js';
import { readSavedState, writeSavedState } from '../node/saved-state.js';
import { seedKey } from '../random/key.js';
import { planScenario } from '../scenario/plan.js';
import { hasErrors, type Problem } from '../scenario/problem.js';
import { weekOf } from '../scenario/week-of.js';
import { worldDigest } from '../study/digest.js';
import { historyUntil, runFuture } from '../study/futures.js';
import { OwnCodeError } from '../study/own-code-error.js';
import { noOwnCode } from '../study/study-data.js';
import * as words from '../words/branch-words.js';
import { compareWords } from '../words/compare-words.js';
import { fill } from '../words/index.js';
import { InputError } from '../words/input-error.js';
import { type Branched, branchedJson, branchedText } from './branched-text.js';
import { checkReplicate, checkWhole } from './check-whole.js';
import { type Command, DONE, FAILED } from './command.js';
import type { CommonArguments } from './options.js';
import { runOverrides } from './run-overrides.js';
import { sayFailure } from './say-failure.js';
import { refuse, sayProblems } from './say-problems.js';

interface Own {
  readonly file?: string;
  readonly at?: string;
  readonly policies: string;
  readonly replicate?: number;
  readonly save?: string;
  readonly from?: string;
}

type Arguments = Own & CommonArguments;

/** A history up to a week, and where it comes from. */
interface History extends Told {
  readonly seed: string;
  readonly replicate: number;
  /** Its world, worked out when it is asked for: mistakes in the futures are told first. */
  readonly world: () => World;
  readonly week: number;
  readonly hasCode: boolean;
}

const createHasher = () => createHash('sha256');

/** `simpul branch SCENARIO --at WEEK`: one history, saved once, then several futures with the same chance. */
export default {
  options: ['seed', 'years', 'set', 'allow-code'],
  builder: (yargs, say) => {
    const text = (describe: string) => ({ type: 'string', requiresArg: true, describe }) as const;
    return yargs
      .option('at', text(say(words.branchWords.optionAt)))
      .option('policies', { ...text(say(words.branchWords.optionPolicies)), default: 'all,none' })
      .option('replicate', {
        type: 'number',
        requiresArg: true,
        describe: say(compareWords.optionReplicate),
      })
      .option('save', text(say(words.branchWords.optionSave)))
      .option('from', text(say(words.branchWords.optionFrom)));
  },
  async run(args, terminal) {
    const problems: Problem[] = [];
    const history = args.from === undefined ? await newHistory(args, problems) : await savedHistory(args);
    const options = { overrides: runOverrides(args), isCodeAllowed: args.allowCode ?? false };
    const items = args.policies.split(',').map((item) => item.trim());
    const read = history ? await readFutures(items, history, options) : { futures: [], problems: [] };
    problems.push(...read.problems);
    if (!history || hasErrors(problems)) return refuse(problems, args, terminal);
    sayProblems(problems, terminal, terminal.note);
    if (args.save !== undefined && history.hasCode) {
      throw new InputError(words.ownCodeUnsaved(args.file ?? ''));
    }
    try {
      const branched = await branch(history, read.futures, args.save);
      if (args.json)
        terminal.print(JSON.stringify({ ...branchedJson(branched), command: commandOf(args) }, null, 1));
      else {
        terminal.print(branchedText(branched, terminal.lang));
        terminal.print(`${terminal.say(compareWords.again)}: ${commandOf(args)}`);
      }
      if (args.save !== undefined) {
        terminal.note(fill(words.branchWords.saved, terminal.lang, { file: args.save }));
      }
      return DONE;
    } catch (error) {
      // Without code of the user's own there is nobody but us to have made the mistake.
      if (!(error instanceof OwnCodeError)) throw error;
      const { message, place } = error;
      const { seed, replicate, scenario } = history;
      const command = commandOf(args);
      sayFailure({ scenario: scenario.name, replicate, seed, message, place, command }, terminal);
      return FAILED;
    }
  },
} satisfies Command<Own>;

async function branch(
  history: History,
  futures: readonly NamedFuture[],
  save: string | undefined,
): Promise<Branched> {
  const { scenario, seed, replicate, week, own } = history;
  const world = history.world();
  if (save !== undefined) await writeSavedState(save, { scenario, seed, replicate, world });
  const measures = [...registered, ...own.measures.values()];
  return {
    scenario,
    seed,
    replicate,
    week,
    measures,
    digest: worldDigest(world, createHasher),
    futures: futures.map((future) => ({
      name: future.name,
      ...runFuture(world, planScenario(future.scenario, future.own.policies), measures, createHasher),
    })),
  };
}

/** A history that is to be run; undefined if there are problems with its file. */
async function newHistory(args: Arguments, problems: Problem[]): Promise<History | undefined> {
  const { file, at, replicate = 0, allowCode = false } = args;
  if (file === undefined || at === undefined) throw new InputError(words.startMissing);
  checkReplicate(replicate);
  const read = await readScenario(file, { overrides: runOverrides(args), isCodeAllowed: allowCode });
  problems.push(...read.problems);
  const { scenario, own, code } = read;
  if (!scenario) return undefined;
  const { startYear, years } = scenario.time;
  const week = weekOf(at, startYear);
  if (week === undefined) throw new InputError(words.weekWrong(at));
  if (week < 0 || week >= years * YEAR) {
    throw new InputError(words.weekOutside(at, startYear, startYear + years - 1));
  }
  const seed = String(scenario.seed);
  const world = () => historyUntil(planScenario(scenario, own.policies), seedKey(seed, replicate), week);
  return { scenario, own, seed, replicate, world, week, hasCode: code.length > 0 };
}

/** A history from a saved state, which may go on for other years. */
async function savedHistory(args: Arguments): Promise<History> {
  if (args.file !== undefined) throw new InputError(words.startMissing);
  for (const option of ['at', 'seed', 'replicate', 'set', 'save'] as const) {
    if (args[option] !== undefined) throw new InputError(words.settledByState(option));
  }
  const { scenario, seed, replicate, world } = await readSavedState(args.from ?? '');
  const { years = scenario.time.years } = args;
  checkWhole('years', years, 1, 100);
  if (world.tick >= years * YEAR) throw new InputError(words.nothingAfter(years, scenario.time.startYear));
  return {
    scenario: { ...scenario, time: { ...scenario.time, years } },
    own: noOwnCode,
    seed,
    replicate,
    world: () => world,
    week: world.tick,
    hasCode: false,
  };
}

/** The command as it would be given again. */
function commandOf({ file, at, policies, seed, replicate, years, from, set, allowCode }: Arguments) {
  const options = { at, from, policies, seed, replicate, years, set, 'allow-code': allowCode };
  const start = file === undefined ? [] : [file];
  return commandLine(['simpul', 'branch', ...start, ...optionWords(options)]);
}
