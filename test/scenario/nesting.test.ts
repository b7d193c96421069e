import { describe, expect, test } from 'vitest';
import { parseText } from '../../src/scenario/parse.js';

/** Texts that would end the whole program inside the parser, not only the reading of the file. */
const deep: Readonly<Record<string, string>> = {
  'brackets that are never closed': '['.repeat(100_000),
  'brackets with blanks': 'a: 1\nb: '.concat('[ '.repeat(1000)),
  'keys in keys': '{"a":'.repeat(20_000),
  'lists in lists on one line': `${'- '.repeat(3000)}a`,
  'keys of keys on one line': `${'? '.repeat(3000)}a`,
  'lines that go in further and further': Array.from(
    { length: 1300 },
    (_, at) => `${' '.repeat(at)}a:\n`,
  ).join(''),
};

describe('a file that nests without end', () => {
  test.each(Object.entries(deep))('is refused before it is parsed: %s', (_, text) => {
    const { tree, problems } = parseText('deep.yaml', text);
    expect(tree).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message.en).toMatch(/nested more than 30 levels deep/);
    expect(problems[0]!.site.line).toBeGreaterThan(0);
    expect(problems[0]!.site.column).toBeGreaterThan(0);
  });

  test('is none that only looks so: a rule of hyphens, many short lists, brackets in remarks', () => {
    const text = `# ${'-'.repeat(900)}\na: [${'[1], '.repeat(500)}1]\nb: "${'{'.repeat(150)}"\n${' '.repeat(900)}\n`;
    expect(parseText('fine.yaml', text).problems).toEqual([]);
  });

  test('says the place', () => {
    const { problems } = parseText('deep.yaml', `a: 1\nb: ${'['.repeat(300)}`);
    expect(problems[0]!.site).toMatchObject({ file: 'deep.yaml', line: 2, column: 204 });
  });
});
