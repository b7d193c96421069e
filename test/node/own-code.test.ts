import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCodeFile, loadOwnCode } from '../../src/node/own-code.js';
import { readScenario } from '../../src/node/read-scenario.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { problemText } from '../../src/scenario/problem.js';
import { runScenario } from '../../src/study/run.js';

const example = 'scenarios/teaching/own-policy.yaml';

async function faultOf(kind: 'policy' | 'measure', source: string, name = 'own.ts'): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'simpul-')), name);
  writeFileSync(path, source);
  const read = await loadCodeFile({ kind, name: `./${name}`, path });
  return 'fault' in read ? read.fault.en.replace(path, name) : 'none';
}

const told = 'name: "a", title: t, summary: t, sources: []';

describe('a policy and a measure of one’s own', () => {
  it('do not run without leave', async () => {
    const { scenario, problems } = await readScenario(example);
    expect(scenario).toBeUndefined();
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([
      `${example}:10:13: policies.0.policy: the file scenarios/teaching/own-policy.ts wants to run code on this machine, and did not: a scenario may come from anywhere. If you trust it, add --allow-code.`,
      `${example}:14:5: measures.0: the file scenarios/teaching/own-measure.ts wants to run code on this machine, and did not: a scenario may come from anywhere. If you trust it, add --allow-code.`,
    ]);
  });

  it('act and read like the built-in ones', async () => {
    const { scenario, own } = await readScenario(example, { isCodeAllowed: true });
    const measures = [...own.measures.values()];
    const run = runScenario(planScenario(scenario!, own.policies), seedKey('own', 0), measures);
    expect(run.spentIdr).toEqual([7_800_000, 7_800_000, 7_800_000, 7_800_000]);
    for (const [share] of run.values) expect(share).toSatisfy((value: number) => value > 0 && value <= 1);
  });

  it('have parameters that are checked like those of the built-in ones', async () => {
    const overrides = ['policies.0.guest=3', 'policies.0.interval=3', 'policies.0.acceptance=30'];
    const { problems } = await readScenario(example, { isCodeAllowed: true, overrides });
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([
      '--set policies.0.guest=3: there is no key guest here. Did you mean guests?',
      '--set policies.0.interval=3: 3 has no unit. Write "3 weeks", "3 months" or "3 years".',
      '--set policies.0.acceptance=30: 30 is not a share between 0 and 1. Write 0.3 or "30 %".',
    ]);
  });

  it('are named from the scenario’s folder, wherever they were written, so that workers find them', async () => {
    const { code } = await readScenario(example, { isCodeAllowed: true });
    expect(code.map(({ kind, name, path }) => ({ kind, name, path }))).toEqual([
      { kind: 'measure', name: './own-measure.ts', path: 'scenarios/teaching/own-measure.ts' },
      { kind: 'policy', name: './own-policy.ts', path: 'scenarios/teaching/own-policy.ts' },
    ]);
    const { policies, measures } = await loadOwnCode(code);
    expect(policies.get('./own-policy.ts')?.name).toBe('coffee-morning');
    expect(measures.get('./own-measure.ts')?.name).toBe('well-connected-share');
  });

  it('can be written in JavaScript', async () => {
    const source = `import { defineMeasure } from 'simpul';
      const text = { en: 'One', id: 'Satu' };
      export default defineMeasure({ name: 'one', title: text, summary: text, formula: text, unit: 'share', range: [0, 1],
        family: 'structure', better: 'neither', sources: [], cost: 'cheap', of: () => 1 });`;
    expect(await faultOf('measure', source, 'own.mjs')).toBe('none');
    expect(await faultOf('measure', source, 'own.js')).toBe('none');
  });

  it.each([
    [
      'policy',
      'export const policy = 1;',
      'own.ts has no default export. Write export default definePolicy({ … }).',
    ],
    ['measure', 'throw new Error("no luck");', 'own.ts cannot be loaded: no luck (own.ts:2). Mend the file.'],
    [
      'policy',
      'export default 5;',
      'own.ts exports 5 by default, which is no policy. Write export default definePolicy({ … }).',
    ],
    [
      'measure',
      'export default () => 5;',
      'own.ts exports a function by default, which is no measure. Write export default defineMeasure({ … }).',
    ],
    [
      'policy',
      'export default { name: "My Policy" };',
      'own.ts: in the policy, name is "My Policy". Write lower-case letters and digits with hyphens, such as my-name.',
    ],
    [
      'policy',
      `export default { ${told}, params: {} };`,
      'own.ts: in the policy, params is a map of keys. Write z.strictObject({ … }).',
    ],
    [
      'policy',
      `import { z } from "simpul"; export default { ${told}, params: z.strictObject({ a: z.number(), b: z.number() }), intensity: "c" };`,
      'own.ts: in the policy, intensity is "c". Write one of a, b.',
    ],
    ...['policy', 'label', 'target', 'when', 'phases', 'from', 'to'].map(
      (key) =>
        [
          'policy',
          `import { z } from "simpul"; export default { ${told}, params: z.strictObject({ ${key}: z.number() }), intervene() {} };`,
          `own.ts: in the policy, params has ${key}, which scenarios write of every policy (policy, label, target, when, phases, from, to). Give the parameter another name.`,
        ] as const,
    ),
    [
      'measure',
      `export default { ${told}, formula: "x", unit: "x", range: [0, 1] };`,
      "own.ts: in the measure, formula is \"x\". Write a text in both languages: { en: '…', id: '…' }.",
    ],
    [
      'measure',
      `export default { ${told}, formula: t, unit: "x", range: [0, 1], family: "other" };`,
      'own.ts: in the measure, family is "other". Write one of elements, relational, structure, success, welfare, money.',
    ],
    [
      'measure',
      `export default { ${told}, formula: t, unit: "x", range: [0, 1], family: "money", better: "higher", cost: "full" };`,
      'own.ts: in the measure, of is missing. Write a function (world) => number.',
    ],
  ] as const)('a %s that is none is refused: %s', async (kind, source, message) => {
    expect(await faultOf(kind, `const t = { en: "a", id: "a" };\n${source}`)).toBe(message);
  });

  it.each([
    ['annual-event', 'own-policy', 'coffee-morning', 'policies.0.policy: the policy in'],
    ['trust', 'own-measure', 'well-connected-share', 'measures.0: the measure in'],
  ])('are not called %s, which is taken', async (taken, file, from, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'simpul-'));
    for (const each of ['own-policy.yaml', 'own-policy.ts', 'own-measure.ts', 'small-town.yaml'])
      writeFileSync(join(folder, each), readFileSync(join('scenarios/teaching', each)));
    const source = readFileSync(join(folder, `${file}.ts`), 'utf8');
    writeFileSync(join(folder, `${file}.ts`), source.replace(`name: '${from}'`, `name: '${taken}'`));
    const { scenario, problems } = await readScenario(join(folder, 'own-policy.yaml'), {
      isCodeAllowed: true,
    });
    expect(scenario).toBeUndefined();
    expect(problems.map((problem) => problemText(problem, 'en'))).toEqual([
      expect.stringContaining(`${message} ./${file}.ts has the name ${taken}, which`),
    ]);
  });

  it('that cannot be read as code is refused with the first line of the reason', async () => {
    expect(await faultOf('policy', 'export default definePolicy({')).toMatch(
      /^own\.ts cannot be loaded: .+ Mend the file\.$/,
    );
  });
});
