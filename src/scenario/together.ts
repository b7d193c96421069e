import { langs } from '../words/lang.js';
import * as say from '../words/sense-messages.js';
import type { LoadedScenario } from './load.js';
import { fileSite } from './parse.js';
import { errorAt, type Problem, warningAt } from './problem.js';
import { siteAt, treeAt } from './tree.js';

/** What is wrong with scenarios as members of one comparison, whether a study or the command line names them. */

/** What is said of a scenario whose title, in either language, an earlier one of another name has. */
export function sharedTitle(
  loaded: readonly LoadedScenario[],
  index: number,
): Problem['message'] | undefined {
  const { scenario } = loaded[index]!;
  if (!scenario) return undefined;
  for (const { path, scenario: before } of loaded.slice(0, index)) {
    const lang = langs.find((each) => before?.title[each] === scenario.title[each]);
    if (lang && before?.name !== scenario.name) return say.titleTwice(scenario.title[lang], path);
  }
  return undefined;
}

/** What is wrong with a scenario that covers other years than the first one: told where it writes one that is other. */
export function differingTime(first: LoadedScenario, other: LoadedScenario): Problem | undefined {
  const [before, time] = [first, other].map(({ scenario }) => scenario?.time);
  if (!before || !time) return undefined;
  const keys = (['startYear', 'years', 'burnIn'] as const).filter((key) => time[key] !== before[key]);
  if (keys.length === 0) return undefined;
  const message = say.timesDiffer(other.path, first.path);
  const key = keys.find((each) => other.tree && treeAt(other.tree, ['time', each]));
  if (!other.tree || !key) return errorAt(fileSite(other.path), 'time', message);
  return errorAt(siteAt(other.tree, ['time', key]), `time.${key}`, message);
}

/** Weights of the index in scenarios other than the baseline, whose own weigh all; the same ones again are no slip. */
export function unusedWeights(loaded: readonly LoadedScenario[], baseline: unknown): Problem[] {
  const first = loaded.find(({ scenario }) => scenario?.name === baseline)?.scenario;
  if (!first) return [];
  return loaded.flatMap(({ tree, scenario }) => {
    if (!tree || !scenario?.index || weightsText(scenario.index) === weightsText(first.index)) return [];
    return [warningAt(siteAt(tree, ['index'], true), 'index', say.weightsUnused(first.name))];
  });
}

function weightsText(weights: Readonly<Record<string, number>> = {}): string {
  const entries = Object.entries(weights).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(entries);
}
