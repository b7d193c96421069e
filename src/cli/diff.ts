import { readScenario } from '../node/read-scenario.js';
import { type Difference, differencesOf, type Side } from '../scenario/diff.js';
import type { LoadedScenario } from '../scenario/load.js';
import { hasErrors, inOrder } from '../scenario/problem.js';
import * as words from '../words/diff-messages.js';
import { shortParameter } from '../words/expectation.js';
import type { Bilingual } from '../words/lang.js';

import { type Command, DONE } from './command.js';
import { refuse } from './say-problems.js';
import type { Terminal } from './terminal.js';

interface Arguments {
  readonly one: string;
  readonly other: string;
}

/** `simpul diff A B`: what differs between two scenarios, in words. */
export default {
  options: ['allow-code'],
  async run({ one, other, allowCode = false, json }, terminal) {
    const options = { isCodeAllowed: allowCode };
    const loaded = await Promise.all([readScenario(one, options), readScenario(other, options)]);
    const problems = inOrder(loaded.flatMap((each) => each.problems));
    if (hasErrors(problems)) return refuse(problems, { json }, terminal);
    const [a, b] = loaded.map(sideOf) as [Side, Side];
    const differences = differencesOf(a, b);
    if (json) terminal.print(JSON.stringify(differences, null, 2));
    else sayDifferences(differences, a, b, terminal);
    return DONE;
  },
} satisfies Command<Arguments>;

function sideOf({ scenario, tree, own }: LoadedScenario): Side {
  return { scenario: scenario!, tree: tree!, own };
}

function sayDifferences(
  differences: readonly Difference[],
  one: Side,
  other: Side,
  terminal: Terminal,
): void {
  const names = [one, other].map(({ scenario }) => scenario.name) as [string, string];
  const title =
    differences.length === 0 ? words.noDifference(...names) : words.heading(...names, differences.length);
  terminal.print(terminal.say(title));
  for (const difference of differences) {
    terminal.print(`  ${terminal.say(sentenceOf(difference, other, terminal))}`);
    if (difference.summary) terminal.print(`      ${terminal.say(difference.summary)}`);
    for (const { path, summary, unit, value } of difference.settings ?? []) {
      terminal.print(`      ${path}: ${shownValue(value, unit, terminal)}`);
      if (summary) terminal.print(`          ${terminal.say(summary)}`);
    }
  }
}

/** What a difference is, in a sentence; `other` is the later of the two. */
export function sentenceOf(
  difference: Difference,
  other: Pick<Side, 'scenario'>,
  terminal: Pick<Terminal, 'lang' | 'say'>,
): Bilingual {
  const { kind, path, one, other: later } = difference;
  if (kind === 'order')
    return words.orderChanges((one as string[]).join(', '), (later as string[]).join(', '));
  const [isPolicy, label] = /^policies\.([^.]+)$/.exec(path) ?? [];
  if (isPolicy && kind === 'only-in-one') return words.policyRemoved(label!);
  if (isPolicy && kind === 'only-in-other') {
    return words.policyAdded(label!, other.scenario.policies.indexOf(later as never) + 1);
  }
  const value = (side: 0 | 1) => {
    const shown = shownValue(side === 0 ? one : later, difference.unit, terminal);
    return difference.isDefault[side] ? shown + terminal.say(words.byDefault) : shown;
  };
  if (kind === 'only-in-one') return words.isRemoved(path, brackets(one, value(0)));
  if (kind === 'only-in-other') return words.isAdded(path, brackets(later, value(1)));
  return words.valueChanges(path, value(0), value(1));
}

function brackets(value: unknown, shown: string): string {
  return typeof value === 'object' ? '' : `: ${shown}`;
}

function shownValue(value: unknown, unit: string | undefined, { lang }: Pick<Terminal, 'lang'>): string {
  if (typeof value === 'number') return shortParameter(value, unit, lang);
  if (Array.isArray(value)) return `[${value.map((item) => compact(item)).join(', ')}]`;
  return String(value);
}

function compact(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return Object.values(item).map(compact).join(' ');
}
