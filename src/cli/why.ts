import { createHash } from 'node:crypto';
import { optionWords } from '../node/command-line.js';
import type { FoundRun } from '../node/find-run.js';
import { commandOnResult } from '../node/origin.js';
import { seedKey } from '../random/key.js';
import { type Difference, differencesOf, type Side } from '../scenario/diff.js';
import { planScenario } from '../scenario/plan.js';
import { weekName } from '../study/run-week.js';
import { whyTheyDiffer } from '../study/why.js';
import { compareWords } from '../words/compare-words.js';
import { whyWords } from '../words/why-words.js';
import { again, isTheSame } from './again.js';
import { type Command, DONE, FAILED } from './command.js';
import { sentenceOf } from './diff.js';
import { type RunOfResult, runOfResult, runOptions } from './run-of-result.js';
import { sayWhy } from './why-text.js';

interface Own extends RunOfResult {
  readonly result: string;
  readonly a?: string;
  readonly b?: string;
}

/** `simpul why RESULT --a SCENARIO --b SCENARIO`: where two paired runs part, and which ties came and went by what. */
export default {
  options: ['allow-code'],
  builder: (yargs, text) =>
    yargs.options({
      a: { type: 'string', requiresArg: true, describe: text(whyWords.optionA) },
      b: { type: 'string', requiresArg: true, describe: text(whyWords.optionB) },
      ...runOptions(text),
    }),
  async run(args, terminal) {
    const { result, a, b, replicate, equalBudget, allowCode, json } = args;
    const find = (option: 'a' | 'b') =>
      runOfResult(result, args, { scenario: args[option], option, isBaselineMeant: option === 'a' });
    const [one, other] = [await find('a'), await find('b')];
    const [ours, theirs] = [one, other].map(({ scenario, own }) => planScenario(scenario, own.policies));
    terminal.note(terminal.say(whyWords.running));
    const answer = again([one, other], terminal, () =>
      whyTheyDiffer(ours!, theirs!, seedKey(one.seed, replicate), () => createHash('sha256')),
    );
    if (!answer) return FAILED;
    const { digests, areWorldsApart, founding = null, ledgers } = answer;
    if (!isTheSame(one, digests.a, terminal) || !isTheSame(other, digests.b, terminal)) return FAILED;
    const scenarios = differencesOf(sideOf(one), sideOf(other)).map(written);
    const { world } = ours!;
    const options = { a, b, replicate, 'equal-budget': equalBudget, 'allow-code': allowCode };
    const commandOn = (called?: string) => commandOnResult(one.origin, 'why', optionWords(options), called);
    const names = { a: one.scenario.name, b: other.scenario.name, replicate };
    if (json) {
      const first = answer.first.map((each) => ({ ...each, week: weekName(each.tick, world) }));
      const facts = {
        ...names,
        seed: one.seed,
        scenarios,
        areWorldsApart,
        founding,
        first,
        ledgers,
        digests,
        command: commandOn(),
      };
      terminal.print(JSON.stringify(facts, null, 1));
      return DONE;
    }
    const saying = (some: Difference[]) =>
      some.map((each) => terminal.say(sentenceOf(each, other, terminal)));
    const saidOfWorlds = saying(scenarios.filter(isOfWorld));
    const command = commandOn(terminal.say(compareWords.result));
    sayWhy(answer, { ...names, said: saying(scenarios), saidOfWorlds, world, command }, terminal);
    return DONE;
  },
} satisfies Command<Own>;

/** A scenario of a manifest has no file of its own, so all of it is written and nothing a default. */
function sideOf({ scenario, own }: FoundRun): Side {
  const site = { file: '', line: 0, column: 0, text: '' };
  return { scenario, own, tree: { kind: 'map', site, entries: new Map() } };
}

/** Whether a difference acts before the first week: policies, budget and what is measured do not. */
function isOfWorld({ path }: Difference): boolean {
  return /^(world|behaviour|agency|time)\./.test(path);
}

function written(difference: Difference): Difference {
  return { ...difference, isDefault: [false, false] };
}
