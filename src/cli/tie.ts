import { createHash } from 'node:crypto';
import { optionWords } from '../node/command-line.js';
import type { FoundRun } from '../node/find-run.js';
import { commandOnResult } from '../node/origin.js';
import { seedKey } from '../random/key.js';
import { planScenario, type ScenarioPlan } from '../scenario/plan.js';
import { firmNamed, type NamedFirm } from '../study/firm-name.js';
import { steppedRun } from '../study/stepped-run.js';
import { type TieLife, watchPair } from '../study/tie-life.js';
import { InputError } from '../words/input-error.js';
import { nearestName } from '../words/nearest.js';
import { noSuchFirm, notInSlot, tieWords, twoFirms } from '../words/tie-words.js';
import { again, isTheSame } from './again.js';
import { type Command, DONE, FAILED } from './command.js';
import { type RunOfResult, runOfResult, runOptions } from './run-of-result.js';
import { sayOrigin } from './say-origin.js';
import { livesJson, sayLives } from './tie-text.js';

interface Own extends RunOfResult {
  readonly result: string;
  readonly one: string;
  readonly other: string;
  readonly scenario?: string;
}

/** `simpul tie RESULT A B`: what became of two firms with each other in one run, from their first meeting to the end. */
export default {
  options: ['allow-code'],
  builder: (yargs, text) =>
    yargs.options({
      scenario: { type: 'string', requiresArg: true, describe: text(tieWords.scenario) },
      ...runOptions(text),
    }),
  async run(args, terminal) {
    const { result, one, other, scenario, replicate, equalBudget, allowCode, json } = args;
    const run = await runOfResult(result, args, { scenario, isBaselineMeant: true });
    const plan = planScenario(run.scenario, run.own.policies);
    const pair = [one, other].map((name) => firmOf(name, plan)) as [NamedFirm, NamedFirm];
    if (pair[0].firm === pair[1].firm && pair[0].generation === pair[1].generation)
      throw new InputError(twoFirms);
    terminal.note(terminal.say(tieWords.running));
    const seen = again([run], terminal, () => seePair(run, plan, pair));
    if (!seen) return FAILED;
    if (!isTheSame(run, seen.digest, terminal)) return FAILED;
    const about = { pair, scenario: run.scenario.name, seed: run.seed, replicate, world: plan.world };
    const options = { scenario, replicate, 'equal-budget': equalBudget, 'allow-code': allowCode };
    const words = [one, other, ...optionWords(options)];
    const origin = { digest: seen.digest, command: run.origin.command };
    if (json) {
      const facts = { ...livesJson(seen.lives, about), digest: seen.digest };
      terminal.print(JSON.stringify({ ...facts, command: commandOnResult(origin, 'tie', words) }, null, 1));
      return DONE;
    }
    sayLives(seen.lives, about, terminal);
    terminal.print('');
    sayOrigin(origin, 'tie', words, json, terminal);
    return DONE;
  },
} satisfies Command<Own>;

/** Throws an InputError if the run has no slot of that name. */
function firmOf(name: string, { world: { groups } }: ScenarioPlan): NamedFirm {
  const found = firmNamed(name, groups);
  if (found) return found;
  const [, group = name, number = ''] = /^(.+?)(-[\d.]+)?$/.exec(name) ?? [];
  const near = nearestName(
    group,
    groups.map((each) => each.name),
  );
  const meant = near === undefined || near === group ? undefined : `${near}${number}`;
  throw new InputError(noSuchFirm(name, groups, meant && firmNamed(meant, groups) ? meant : undefined));
}

/** Runs a run again and watches two firms. Throws an InputError if one of them was never there. */
function seePair(
  run: FoundRun,
  plan: ScenarioPlan,
  [one, other]: readonly [NamedFirm, NamedFirm],
): { lives: readonly TieLife[]; digest: string } {
  const stepped = steppedRun(plan, seedKey(run.seed, run.replicate), () => createHash('sha256'));
  const { world, isOver, step, digest } = stepped;
  const from = [one, other].map(({ firm }) => world.firms.generation[firm]!);
  const { onStage, onWeek, lives } = watchPair(world, one, other);
  while (!isOver()) {
    step(onStage);
    onWeek(world);
  }
  for (const [at, named] of [one, other].entries()) {
    const [first, last] = [from[at]!, world.firms.generation[named.firm]!];
    if (named.generation >= first && named.generation <= last) continue;
    const slot = named.name.replace(/\.\d+$/, '');
    const nameOf = (generation: number) => (generation === 0 ? slot : `${slot}.${generation + 1}`);
    throw new InputError(notInSlot(named.name, nameOf(first), nameOf(last)));
  }
  return { lives: lives(), digest: digest() };
}
