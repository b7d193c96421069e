import { isAbsolute, relative } from 'node:path';
import { isStudyTree } from '../scenario/kind-of-file.js';
import type { LoadedScenario } from '../scenario/load.js';
import type { LoadedStudy } from '../scenario/load-study.js';
import { missedByAll, type Override } from '../scenario/override.js';
import { fileSite, parseText } from '../scenario/parse.js';
import { errorAt, hasErrors, inOrder, type Problem, warningAt } from '../scenario/problem.js';
import { WITHDRAWAL_REPLICATES } from '../scenario/schema.js';
import { differingTime, sharedTitle, unusedWeights } from '../scenario/together.js';
import type { ScenarioData, StudyData } from '../study/study-data.js';
import { nearestName } from '../words/nearest.js';
import { noSuch, scenarioTwice, studyNotAlone } from '../words/sense-messages.js';
import { readScenario, readStudy, readTextFile } from './read-scenario.js';

/** What the command line says over the files. */
export interface StudyOverrides {
  readonly overrides: readonly (string | Override)[];
  readonly isCodeAllowed: boolean;
  readonly seed?: string | undefined;
  readonly replicates?: number | undefined;
  /** For several scenario files; the first one if left out. */
  readonly baseline?: string | undefined;
  readonly equalBudgetIdr?: number | undefined;
}

/** A study read from files, or what is wrong with them. */
export interface ReadStudyFiles {
  readonly data: StudyData | undefined;
  readonly problems: readonly Problem[];
}

/** Replicates of a comparison of scenario files, where no study says how many. */
const REPLICATES = 100;

/** Reads one study file, or makes a study of several scenario files. */
export async function readStudyFiles(
  files: readonly string[],
  given: StudyOverrides,
): Promise<ReadStudyFiles> {
  const [first] = files;
  if (files.length === 1 && (await isStudyFile(first))) return readOneStudy(first, given);
  const isStudy = await Promise.all(files.map(isStudyFile));
  const studies = files.filter((_, index) => files.length > 1 && isStudy[index]);
  if (studies.length > 0)
    return { data: undefined, problems: studies.map((file) => errorAt(fileSite(file), '', studyNotAlone)) };
  const options = { ...given, areOverridesShared: true };
  const loaded = await Promise.all(files.map((file) => readScenario(file, options)));
  const problems = inOrder([
    ...loaded.flatMap((each) => each.problems),
    ...missedByAll(loaded.filter(({ tree }) => tree)),
    ...togetherProblems(loaded, given.baseline),
  ]);
  if (hasErrors(problems)) return { data: undefined, problems };
  const scenarios = loaded.map(dataOf);
  const names = scenarios.map(({ scenario }) => scenario.name);
  const name = names.length < 3 ? names.join('-and-') : `${names[0]}-and-${names.length - 1}-more`;
  const [{ scenario: leading }] = scenarios;
  const single = { en: leading.title.en, id: leading.title.id };
  const several = { en: 'Scenarios compared', id: 'Perbandingan skenario' };
  const data: StudyData = {
    name,
    title: names.length === 1 ? single : several,
    seed: given.seed ?? String(leading.seed),
    replicates: given.replicates ?? REPLICATES,
    baseline: given.baseline ?? leading.name,
    equalBudgetIdr: given.equalBudgetIdr ?? 0,
    withdrawalReplicates: WITHDRAWAL_REPLICATES,
    outcomes: [],
    scenarios,
  };
  return { data, problems };
}

/** Whether a file is a study. */
async function isStudyFile(path: string): Promise<boolean> {
  const read = await readTextFile(path);
  const tree = 'text' in read ? parseText(path, read.text).tree : undefined;
  return tree?.kind === 'map' && isStudyTree(tree);
}

/** A study file that was read, with what else stands in it. */
export interface ReadStudyFile extends ReadStudyFiles {
  readonly read: LoadedStudy;
}

/** Reads a study file. */
export async function readOneStudy(file: string, given: StudyOverrides): Promise<ReadStudyFile> {
  const read = await readStudy(file, { ...given, overrides: [...given.overrides, ...studyOverrides(given)] });
  const { study, problems } = read;
  if (!study) return { data: undefined, problems, read };
  const { name, title = { en: study.name, id: study.name }, replicates, baseline, outcomes = [] } = study;
  const data: StudyData = {
    name,
    title,
    seed: String(study.seed),
    replicates: replicates.atMost,
    until: replicates.until && {
      ...replicates.until,
      atLeast: Math.min(replicates.atLeast, replicates.atMost),
    },
    baseline,
    equalBudgetIdr: study.equalBudget.yearly,
    equalBudgetReplicates: study.equalBudget.replicates,
    withdrawalReplicates: study.withdrawal.replicates,
    outcomes,
    scenarios: read.scenarios.map(dataOf),
  };
  return { data, problems, read };
}

/** Options whose name is not that of the key. */
const optionNames: Readonly<Record<string, string>> = {
  'equalBudget.yearly': 'equal-budget',
  'replicates.atMost': 'replicates',
};

/** The options of the command line that a study file has as keys. */
function studyOverrides({ seed, replicates, baseline, equalBudgetIdr }: StudyOverrides): Override[] {
  const values = { seed, 'replicates.atMost': replicates, baseline, 'equalBudget.yearly': equalBudgetIdr };
  return Object.entries(values).flatMap(([path, value]) =>
    value === undefined
      ? []
      : [{ option: `--${optionNames[path] ?? path}`, path, value: JSON.stringify(value) }],
  );
}

function dataOf({ path, scenario, code }: LoadedScenario): ScenarioData {
  if (!scenario) throw new Error(`study: ${path} has been read with mistakes. It should have been refused.`);
  const file = isAbsolute(path) ? relative(process.cwd(), path) : path;
  return { file: file.replaceAll('\\', '/'), scenario, code };
}

/** What is wrong with scenarios as members of one comparison. */
function togetherProblems(loaded: readonly LoadedScenario[], baseline: string | undefined): Problem[] {
  const problems: Problem[] = [];
  const known = loaded.filter(({ scenario }) => scenario !== undefined);
  for (const [index, { path, scenario }] of known.entries()) {
    const twin = known.slice(0, index).find((before) => before.scenario?.name === scenario?.name);
    if (twin) problems.push(errorAt(fileSite(path), 'name', scenarioTwice(scenario?.name ?? '', twin.path)));
    const sameTitle = sharedTitle(known, index);
    if (sameTitle) problems.push(warningAt(fileSite(path), 'title', sameTitle));
    const differing = differingTime(known[0], known[index]);
    if (differing) problems.push(differing);
  }
  const names = known.map(({ scenario }) => scenario?.name ?? '');
  problems.push(...unusedWeights(known, baseline ?? names[0]));
  if (baseline !== undefined && known.length === loaded.length && !names.includes(baseline)) {
    const site = { file: '--baseline', line: 0, column: 0, text: '', isOption: true };
    problems.push(errorAt(site, '', noSuch('scenario', baseline, nearestName(baseline, names), names)));
  }
  return problems;
}
