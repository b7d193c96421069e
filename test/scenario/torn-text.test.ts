import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../src/node/read-scenario.js';
import { loadScenario } from '../../src/scenario/load.js';
import { loadStudy } from '../../src/scenario/load-study.js';
import { restsOf } from '../../src/scenario/torn-text.js';

const lines = ['  "half: a quote', '  more: [1, 2', '\ttab: 3', '  a: b: c'];

/** Every way to put a line that is not YAML below a top-level key of a file: the key, the line, the text. */
function tornTexts(path: string): [string, string, string][] {
  const rows = readFileSync(path, 'utf8').split('\n');
  const starts = rows.flatMap((row, at) => (/^\w+:/.test(row) ? [at] : []));
  return starts.flatMap((start) =>
    lines.map((line): [string, string, string] => [
      rows[start]!.split(':')[0]!,
      line,
      [...rows.slice(0, start + 1), line, ...rows.slice(start + 1)].join('\n'),
    ]),
  );
}

const scenario = 'scenarios/pasuruan/everything.yaml';
const world = 'scenarios/pasuruan/pasuruan.yaml';
const study = 'scenarios/pasuruan/study.yaml';

const problemsOf = async (path: string, text: string) => {
  const options = { readFile: async (file: string) => (file === path ? { text } : readTextFile(file)) };
  const read = path === study ? await loadStudy(path, options) : await loadScenario(scenario, options);
  return read.problems;
};

describe.each([scenario, world, study])('%s with a line that is not YAML', (path) => {
  it.each(tornTexts(path))(
    'below %s, %j: what is wrong elsewhere is told, and that alone',
    async (key, _, text) => {
      const problems = await problemsOf(path, `${text}\nwrong-key: 3\n`);
      expect(problems.filter(({ where }) => where === '').length).toBeGreaterThan(0);
      const said = problems.map(({ where }) => where).filter((where) => where !== '');
      // Without its scenarios a study cannot be told from a scenario.
      const isRead = path !== study || key !== 'scenarios';
      expect(said).toEqual(isRead ? ['wrong-key'] : []);
    },
  );
});

it('a text of many keys is not tried without every two of them', () => {
  const text = 'key: [\n'.repeat(500);
  const tried = [...restsOf(text)].length;
  expect(tried).toBeGreaterThan(100);
  expect(tried * text.length).toBeLessThanOrEqual(500_000);
});

describe('a text whose torn part has an anchor', () => {
  it('is looked at no further where the rest refers to it', async () => {
    const text = 'name: town\ntime: &time [3\nsurvey: *time\nworld: {}\n';
    const problems = await problemsOf(scenario, text);
    expect(problems.map(({ site, where }) => [site.line, where])).toEqual([[3, '']]);
  });
});
