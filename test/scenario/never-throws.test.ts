import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readTextFile } from '../../src/node/read-scenario.js';
import { loadScenario } from '../../src/scenario/load.js';
import { planScenario } from '../../src/scenario/plan.js';
import { type Problem, problemText } from '../../src/scenario/problem.js';
import { files } from './files-in-memory.js';

const read = await readTextFile('scenarios/teaching/small-town.yaml');
if (!('text' in read)) throw new Error('test: the small town is gone.');
const smallTown: unknown = parse(read.text);

/** Every path into a value. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** The value with what stands at a path replaced. */
function replaced(value: unknown, [step, ...rest]: readonly string[], by: unknown): unknown {
  if (step === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    0.5,
    1e300,
    true,
    [],
    {},
    [null],
    [[]],
    '20 %',
    '3 months',
    'Rp 5 juta',
    '2021-05',
  ),
  fc.constantFrom<unknown>('town', 'bakery', 'annual-event', 'umkm', '__proto__', 'constructor', './x.ts', {
    en: 'a',
    id: 'b',
  }),
  fc.jsonValue({ maxDepth: 3 }),
);

async function load(content: unknown) {
  return loadScenario('a.yaml', { readFile: files({ 'a.yaml': JSON.stringify(content) }) });
}

function isWellFormed(problem: Problem): boolean {
  return /^a\.yaml:\d+:\d+: .+/.test(problemText(problem, 'en')) && problem.message.id.length > 0;
}

describe('a scenario with anything in any place', () => {
  const places = pathsIn(smallTown).filter((path) => path.length > 0);

  it('is either run or refused with messages, never more', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...places), odd), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          let content: unknown = smallTown;
          for (const [path, value] of changes) {
            // A change above may have taken the place of this one away.
            try {
              content = replaced(content, path, value);
            } catch {}
          }
          const { scenario, problems } = await load(content);
          if (scenario) expect(() => planScenario(scenario)).not.toThrow();
          else expect(problems.length).toBeGreaterThan(0);
          for (const problem of problems) expect(problem).toSatisfy(isWellFormed);
        },
      ),
      { numRuns: 400, seed: 20240611 },
    );
  });

  it('says of every key that is taken out either nothing or what is missing', async () => {
    for (const path of places) {
      const { scenario, problems } = await load(
        JSON.parse(JSON.stringify(replaced(smallTown, path, undefined) ?? {})),
      );
      if (!scenario) for (const problem of problems) expect(problem).toSatisfy(isWellFormed);
    }
  });
});
