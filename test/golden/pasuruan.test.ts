import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measure/index.js';
import { modelVersion } from '../../src/model/version.js';
import { readScenario } from '../../src/node/read-scenario.js';
import { seedKey } from '../../src/random/key.js';
import { planScenario } from '../../src/scenario/plan.js';
import { runScenario } from '../../src/study/run.js';

/**
 * One run of each shipped Pasuruan scenario: its digest, and numbers with a name. They may be wrong; they are here so that
 * no change goes unnoticed. When they are meant to move: raise the model version, tell it in the changelog under *Results
 * change*, and write them anew with `GOLDEN=write npx vitest run test/golden`.
 */

const path = 'test/golden/pasuruan.json';
const SEED = 'pasuruan';

const names = [
  'no-policy',
  'annual-event-only',
  'local-associations',
  'regular-follow-up',
  'event-and-follow-up',
  'everything',
];

const told = [
  'trust',
  'tie-count',
  'lasting-ties',
  'lasting-outside-ties',
  'repeat-contact-share',
  'reciprocity',
  'closure',
  'spent',
  'cost-per-lasting-tie',
];

interface Golden {
  readonly digest: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}

interface GoldenFile {
  readonly modelVersion: number;
  readonly runs: Readonly<Record<string, Golden>>;
}

async function run(name: string, version = modelVersion): Promise<Golden> {
  const overrides = [`modelVersion=${version}`];
  const { scenario } = await readScenario(`scenarios/pasuruan/${name}.yaml`, { overrides });
  const { digest, values } = runScenario(planScenario(scenario!), seedKey(SEED, 0), measures, {
    createHasher: () => createHash('sha256'),
  });
  const last = values.at(-1)!;
  const lastOf = (measure: string) => last[measures.findIndex((each) => each.name === measure)]!;
  const numbers = told.map((measure) => {
    const value = lastOf(measure);
    return [measure, Number.isNaN(value) ? null : value] as const;
  });
  return { digest, numbers: Object.fromEntries(numbers) };
}

/** Which named numbers moved, from what to what. */
function moves(name: string, { digest, numbers }: Golden, now: Golden): string[] {
  const moved = Object.entries(now.numbers).flatMap(([measure, value]) =>
    Object.is(numbers[measure], value)
      ? []
      : [`${name}: ${measure} at the end moved from ${numbers[measure]} to ${value}`],
  );
  if (digest === now.digest) return moved;
  const only = 'the state alone moved: no named number did';
  return [...(moved.length > 0 ? moved : [`${name}: ${only}`]), `${name}: digest ${digest} → ${now.digest}`];
}

const runs = Object.fromEntries(
  await Promise.all(names.map(async (name) => [name, await run(name)] as const)),
);
if (process.env['GOLDEN'] === 'write' || !existsSync(path)) {
  writeFileSync(path, `${JSON.stringify({ modelVersion, runs }, null, 2)}\n`);
}
const golden: GoldenFile = JSON.parse(readFileSync(path, 'utf8'));

describe('the numbers of the Pasuruan scenarios', () => {
  it('are those of this model version', () => {
    expect(golden.modelVersion).toBe(modelVersion);
    expect(Object.keys(golden.runs)).toEqual(names);
    expect(told.length).toBeGreaterThan(5);
  });

  it.each(names)('%s: nothing moved', (name) => {
    const moved = moves(name, golden.runs[name]!, runs[name]!);
    expect(moved, 'raise the model version and say it in the changelog').toEqual([]);
  });

  // What this program printed when its model was of version 2.
  it.each([
    ['local-associations', 'b11fd5af8dad69de7e045c911fb1f13aa98364a7425aa5a688f625324c90c7a2'],
    ['everything', '44a8ae1358cf149d6b9e4dbd9f6b4cd9f24969a75e4008e1d4e898eb0ca79854'],
  ])('%s of model version 2 has the digest that it had then', async (name, digest) => {
    expect((await run(name, 2)).digest).toBe(digest);
    expect(runs[name]!.digest).not.toBe(digest);
  });

  it('are told by name when they move', () => {
    const now = runs['everything']!;
    const before = { digest: 'before', numbers: { ...now.numbers, trust: 0.25 } };
    expect(moves('everything', before, now)).toEqual([
      `everything: trust at the end moved from 0.25 to ${now.numbers['trust']}`,
      `everything: digest before → ${now.digest}`,
    ]);
    expect(moves('everything', { ...now, digest: 'before' }, now)[0]).toMatch(/no named number did/);
  });
});
