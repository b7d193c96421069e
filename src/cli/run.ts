import { createHash } from 'node:crypto';
import { readMeasures } from '../measure/reading.js';
import { commandLine, optionWords } from '../node/command-line.js';
import { letThrow } from '../node/let-throw.js';
import { seedKey } from '../random/key.js';
import { type AfterEnd, measuresAfter } from '../study/after-end.js';
import type { Failure } from '../study/comparison.js';
import { OwnCodeError } from '../study/own-code-error.js';
import { type Run, type RunOptions, runScenario } from '../study/run.js';
import { weekName } from '../study/run-week.js';
import { planStudy, type StudyData } from '../study/study-data.js';
import type { StudyPlan } from '../study/study-plan.js';
import { compareWords } from '../words/compare-words.js';
import { fill, type Lang, withdrawalWords } from '../words/index.js';
import { checkReplicate } from './check-whole.js';
import { type Command, DONE, FAILED, INPUT_WRONG } from './command.js';
import { type CommonArguments, flag } from './options.js';
import { readOne } from './read-one.js';
import { afterEndTable, byName, runTable } from './run-table.js';
import { sayFailure } from './say-failure.js';
import { tickAsked } from './tick-asked.js';

interface Own {
  readonly file: string;
  readonly replicate: number;
  readonly withdrawal: boolean;
  readonly weeks?: string;
}

/** `simpul run SCENARIO`: one run, a table of its years, and the digest that proves it. */
export default {
  options: ['seed', 'years', 'set', 'allow-code'],
  builder: (yargs, say) =>
    yargs
      .option('replicate', {
        type: 'number',
        default: 0,
        requiresArg: true,
        describe: say(compareWords.optionReplicate),
      })
      .option('withdrawal', flag(say, withdrawalWords.option))
      .option('weeks', { type: 'string', requiresArg: true, describe: say(compareWords.optionWeeks) }),
  async run(args, terminal) {
    const { file, replicate, withdrawal, json } = args;
    checkReplicate(replicate);
    const read = await readOne(file, args, terminal);
    if (!read) return INPUT_WRONG;
    const { scenario, code, own } = read;
    const data: StudyData = {
      name: scenario.name,
      title: scenario.title,
      seed: String(scenario.seed),
      replicates: 1,
      baseline: scenario.name,
      equalBudgetIdr: 0,
      outcomes: [],
      scenarios: [{ file, scenario, code }],
    };
    const study = planStudy(data, [own]);
    const { plan } = study.scenarios[0];
    const asked = args.weeks?.split(',').map((week) => week.trim()) ?? [];
    // Where there is none between two commas, all that is written is no week.
    const ticks = asked.map((week) => tickAsked('weeks', week || (args.weeks ?? ''), plan.world));
    const ofWeeks = new Map(ticks.sort((one, other) => one - other).map((tick) => [tick, [] as number[]]));
    let run: Run;
    try {
      const options: RunOptions = {
        createHasher: () => createHash('sha256'),
        isRunOn: withdrawal,
        onWeek: (world, tick) => ofWeeks.get(tick)?.push(...readMeasures(world, study.measures)),
      };
      run = runScenario(plan, seedKey(study.seed, replicate), study.measures, options);
      await letThrow();
    } catch (error) {
      // Without code of the user's own there is nobody but us to have made the mistake.
      if (code.length === 0) throw error;
      const failure = failureOf(error, scenario.name, study.seed, args);
      if (json) terminal.print(JSON.stringify({ failures: [failure] }, null, 1));
      sayFailure(failure, terminal);
      if (args.debug && error instanceof Error) terminal.complain(error.stack ?? '');
      return FAILED;
    }
    const { digest, digests, values, afterEnd } = run;
    const measured = [...ofWeeks].map(([tick, row]): Row => [weekName(tick, plan.world), row]);
    const years = values.map((row, year): Row => [String(plan.world.startYear + year), row]);
    const command = commandOf(study.seed, args);
    if (json) {
      const named = (rows: readonly Row[]) =>
        Object.fromEntries(rows.map(([name, row]) => [name, byName(study.measures, row)]));
      const facts = {
        scenario: scenario.name,
        seed: study.seed,
        replicate,
        digest,
        digests,
        command,
        measures: named(years),
        ...(measured.length > 0 && { weeks: named(measured) }),
        ...(afterEnd && { withdrawal: byMonths(afterEnd) }),
      };
      terminal.print(JSON.stringify(facts, null, 1));
      return DONE;
    }
    terminal.print(runText(study, replicate, years, measured, terminal.lang));
    if (afterEnd) {
      const year = plan.world.startYear + plan.world.years - 1;
      terminal.print(`\n${afterEndTable(afterEnd, year, terminal.lang)}\n`);
    }
    terminal.print(`${terminal.say(compareWords.digest)}: ${digest}`);
    terminal.print(`${terminal.say(compareWords.again)}: ${command}`);
    return DONE;
  },
} satisfies Command<Own>;

/** What remains, by months since the agency stopped. */
function byMonths(afterEnd: AfterEnd): object {
  return Object.fromEntries(afterEnd.map((row, year) => [12 * year, byName(measuresAfter, row)]));
}

/** What the user's own code threw, and the command that throws it again. */
function failureOf(error: unknown, scenario: string, seed: string, args: Own & CommonArguments): Failure {
  return {
    scenario,
    replicate: args.replicate,
    seed,
    message: error instanceof Error ? error.message : String(error),
    ...(error instanceof OwnCodeError ? { place: error.place } : {}),
    command: commandOf(seed, args),
  };
}

/** The command that gives the same run again. */
function commandOf(
  seed: string,
  { file, replicate, years, set, withdrawal, weeks, allowCode }: Own & CommonArguments,
): string {
  const options = { seed, replicate, years, set, withdrawal, weeks, 'allow-code': allowCode };
  return commandLine(['simpul', 'run', file, ...optionWords(options)]);
}

/** What was measured at the end of a year or week, by its name. */
type Row = readonly [name: string, values: readonly number[]];

/** A row a measure, a column a year; and once more a column a week, for those that were asked for. */
function runText(
  study: StudyPlan,
  replicate: number,
  years: readonly Row[],
  weeks: readonly Row[],
  lang: Lang,
): string {
  const heading = fill(compareWords.runHeading, lang, {
    title: study.title[lang],
    years: years.length,
    from: study.scenarios[0].plan.world.startYear,
    seed: study.seed,
    replicate,
  });
  const tables = [years, weeks].filter((rows) => rows.length > 0);
  const texts = tables.map((rows) => runTable(study.measures, rows, lang));
  return [heading, texts.join('\n')].join('\n');
}
