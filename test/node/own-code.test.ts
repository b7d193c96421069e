import { mkdtempSync, writeFileSync } from 'node:fs';
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
    ['measure', 'throw new Error("no luck");', 'own.ts cannot be loaded: no luck. Mend the file.'],
    ['policy', 'export default 3;', 'own.ts does not export a policy: definePolicy should be ({ … }).'],
    [
      'policy',
      'export default { name: "My Policy" };',
      'own.ts does not export a policy: name should be kebab-case.',
    ],
    [
      'policy',
      'const t = { en: "a", id: "a" }; export default { name: "a", title: t, summary: t, sources: [], params: {} };',
      'own.ts does not export a policy: params should be z.strictObject({ … }).',
    ],
    [
      'measure',
      'const t = { en: "a", id: "a" }; export default { name: "a", title: t, summary: t, sources: [], formula: t, unit: "x", range: [0, 1], family: "other" };',
      'own.ts does not export a measure: family should be elements | relational | structure | success | welfare | money.',
    ],
  ] as const)('a %s that is none is refused: %s', async (kind, source, message) => {
    expect(await faultOf(kind, source)).toBe(message);
  });

  it('that cannot be read as code is refused with the first line of the reason', async () => {
    expect(await faultOf('policy', 'export default definePolicy({')).toMatch(
      /^own\.ts cannot be loaded: .+ Mend the file\.$/,
    );
  });
});
