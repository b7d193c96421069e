import { existsSync } from 'node:fs';
import { readQuantity } from '../quantity/index.js';
import type { StudyData } from '../study/study-data.js';
import * as say from '../words/remark-messages.js';
import { wordsOf } from './command-line.js';
import { type Finding, found } from './finding.js';
import { canonicalJson, hashOf } from './json.js';
import type { AnyManifest } from './manifest.js';
import { readDesign } from './read-design.js';
import { readScenario } from './read-scenario.js';
import { readSweep } from './read-sweep.js';
import { readOneStudy, type StudyOverrides } from './study-files.js';

/** What was read from files, as a manifest tells of it. */
type Told = Pick<AnyManifest, 'kind' | 'scenarios' | 'command' | 'sets' | 'study'> & {
  readonly design?: { readonly hash: string };
};

/** Remarks on the files that a result was made of: those that are gone, or say something else today. The manifest counts. */
export async function movedOn(manifest: Told, isCodeAllowed: boolean): Promise<Finding[]> {
  const study = studyFileIn(manifest);
  const table = study && givenIn(manifest, 'design').at(-1);
  const named = [study, table, ...manifest.scenarios.map(({ file }) => file)];
  const files = [...new Set(named.flatMap((file) => file ?? []))];
  const gone = files.filter((file) => !existsSync(file));
  return [
    ...(gone.length > 0 ? [found('files-gone', say.inputsGone(gone), { files: gone })] : []),
    // A study can only be read with all that it names.
    ...(study && gone.length === 0 ? await studyMovedOn(study, manifest, isCodeAllowed) : []),
    ...(await scenariosMovedOn(manifest, isCodeAllowed)),
  ];
}

/** What the command gives for an option. */
function givenIn({ command }: Told, option: string): string[] {
  const words = wordsOf(command);
  return words.filter((_, at) => words[at - 1] === `--${option}`);
}

/** The study file that the command names; undefined where it names the scenarios themselves. */
function studyFileIn({ command, scenarios }: Told): string | undefined {
  const [, , ...words] = wordsOf(command);
  const end = words.findIndex((word) => word.startsWith('--'));
  const files = end < 0 ? words : words.slice(0, end);
  return files.length === 1 && !scenarios.some(({ file }) => file === files[0]) ? files[0] : undefined;
}

async function studyMovedOn(file: string, manifest: Told, isCodeAllowed: boolean): Promise<Finding[]> {
  const now = await studyIn(file, manifest, isCodeAllowed);
  const keys = now ? partedKeys(now, manifest) : [];
  if (now && keys.length === 0) return [];
  return [found('study-file', say.studyMovedOn(file, keys), { file, keys })];
}

interface StudyNow {
  readonly data: StudyData;
  /** Of a sweep: what is set at its points. */
  readonly design?: string;
}

/** What the command gives of its study file today; undefined if that cannot be read any more. */
async function studyIn(file: string, manifest: Told, isCodeAllowed: boolean): Promise<StudyNow | undefined> {
  const given = (option: string) => givenIn(manifest, option);
  const [seed, replicates, baseline, years, amount, table] = (
    ['seed', 'replicates', 'baseline', 'years', 'equal-budget', 'design'] as const
  ).map((option) => given(option).at(-1));
  const equalBudgetIdr = amount === undefined ? undefined : readQuantity('idr', amount);
  const overrides: StudyOverrides = {
    overrides: [...given('set'), ...(years === undefined ? [] : [`time.years=${years}`])],
    isCodeAllowed,
    seed,
    replicates: replicates === undefined ? undefined : Number(replicates),
    baseline,
    equalBudgetIdr: typeof equalBudgetIdr === 'number' ? equalBudgetIdr : undefined,
  };
  if (manifest.kind !== 'sweep') {
    const { data } = await readOneStudy(file, overrides);
    return data && { data };
  }
  const design = table === undefined ? undefined : await readDesign(table);
  const { sweep } = await readSweep(file, overrides, { design });
  return sweep && { data: sweep.study, design: hashOf(sweep.points.map(({ values }) => values)) };
}

/** The keys of a study that say something else; its scenarios are told of by themselves, but not which they are. */
function partedKeys({ data, design }: StudyNow, manifest: Told): string[] {
  const { scenarios, ...study } = data;
  const keys = [...new Set([...Object.keys(study), ...Object.keys(manifest.study)])];
  const parted = keys.filter((key) => {
    const [one, other] = [study, manifest.study].map((each) => Reflect.get(each, key) ?? null);
    return canonicalJson(one) !== canonicalJson(other);
  });
  const [names, told] = [
    scenarios.map(({ scenario }) => scenario.name),
    manifest.scenarios.map(({ name }) => name),
  ];
  if (canonicalJson(names) !== canonicalJson(told)) parted.push('scenarios');
  if (design !== manifest.design?.hash) parted.push('vary');
  return parted;
}

async function scenariosMovedOn(manifest: Told, isCodeAllowed: boolean): Promise<Finding[]> {
  const remarks: Finding[] = [];
  for (const { name, file, hash, scenario } of manifest.scenarios) {
    if (!existsSync(file)) continue;
    const ofYears = / --years /.test(manifest.command) ? [`time.years=${scenario.time.years}`] : [];
    const read = await readScenario(file, {
      overrides: [...manifest.sets, ...ofYears],
      isCodeAllowed,
      areOverridesShared: true,
    });
    if (!read.scenario || hashOf(read.scenario) !== hash) {
      remarks.push(found('scenario-file', say.fileMovedOn(name, file), { scenario: name, file }));
    }
  }
  return remarks;
}
