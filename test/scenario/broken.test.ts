import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario, readStudy } from '../../src/node/read-scenario.js';
import { type Problem, problemText } from '../../src/scenario/problem.js';

/**
 * Files with mistakes, and what is said about each: `test/broken/messages.txt` holds a heading a file and a line a message.
 * A message that changes is changed there, by a person who has read it.
 */

const folder = 'test/broken';
const files = readdirSync(folder).filter((name) => /\.(yaml|json)$/.test(name));

const expected = new Map<string, string[]>();
for (const line of readFileSync(`${folder}/messages.txt`, 'utf8').split('\n')) {
  if (line.startsWith('== ')) expected.set(line.slice(3), []);
  else if (line !== '' && !line.startsWith('#')) [...expected.values()].at(-1)!.push(line);
}

async function problemsIn(name: string): Promise<readonly Problem[]> {
  const path = `${folder}/${name}`;
  const read = name.startsWith('study-') ? await readStudy(path) : await readScenario(path);
  return read.problems;
}

function line(problem: Problem, lang: 'en' | 'id'): string {
  const mark = problem.severity === 'warning' ? ' (warning)' : '';
  return problemText(problem, lang).replaceAll(`${folder}/`, '') + mark;
}

describe('a file with mistakes', () => {
  it('is one of at least sixty, each with messages of its own', () => {
    expect(files.length).toBeGreaterThanOrEqual(60);
    expect([...expected.keys()].sort()).toEqual([...files].sort());
    const all = [...expected.values()].map((lines) =>
      lines.map((each) => each.replace(/^[^ ]+ /, '')).join('\n'),
    );
    expect(new Set(all).size).toBeGreaterThanOrEqual(files.length - 4);
  });

  it.each(files)('%s: every mistake is told, at its line', async (name) => {
    const problems = await problemsIn(name);
    expect(problems.map((problem) => line(problem, 'en'))).toEqual(expected.get(name));
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it.each(files)('%s: every mistake is told in Indonesian, too', async (name) => {
    for (const problem of await problemsIn(name)) {
      expect(problem.message.id.length).toBeGreaterThan(10);
      expect(problem.message.id).not.toBe(problem.message.en);
      expect(problem.message.id, 'two sentences').toMatch(/[.?!;].+[.?]$/);
      expect(problem.message.en, 'two sentences').toMatch(/[.?!;].+[.?]$/);
    }
  });
});
