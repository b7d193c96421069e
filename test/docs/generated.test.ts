import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldTexts } from '../../docs/generator/field-texts.js';
import { type FileField, fileFields } from '../../docs/generator/files.js';
import { withParts } from '../../docs/generator/odd.js';
import { generatedPages } from '../../docs/generator/pages.js';
import { parametersOf } from '../../docs/generator/parameters.js';
import { commands } from '../../src/cli/commands.js';
import { measures } from '../../src/measure/index.js';
import { behaviourSchema } from '../../src/model/behaviour/index.js';
import { schedule } from '../../src/model/schedule.js';
import { domains, origins, reciprocityTypes, roles } from '../../src/model/world.js';
import { policies } from '../../src/policy/index.js';
import { scenarioSchema, studySchema } from '../../src/scenario/schema.js';
import { read, root, rootFolder } from './root.js';

let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  pages = await generatedPages(root);
});

describe('generated documents', () => {
  it('are current (npm run docs writes them)', () => {
    const stale = [...pages].filter(
      ([path, text]) => !existsSync(join(rootFolder, path)) || read(path) !== text,
    );
    expect(stale.map(([path]) => path)).toEqual([]);
  });

  it('name every command, measure and policy', () => {
    const named = (path: string, heading: string) => pages.get(path)?.split('\n').includes(heading);
    const missing = [
      ...commands
        .map(({ signature }) => signature.en.split(' ')[0])
        .filter((name) => !named('docs/reference/command-line.md', `## ${name}`)),
      ...measures
        .map(({ name }) => name)
        .filter((name) => !named('docs/reference/measures.md', `### ${name}`)),
      ...policies
        .map(({ name }) => name)
        .filter((name) => !named('docs/reference/policies.md', `## ${name}`)),
    ];
    expect(missing).toEqual([]);
  });

  it('have a sentence for every field of the files, each from one place', () => {
    const fields: FileField[] = [...fileFields(scenarioSchema), ...fileFields(studySchema)];
    expect(fields.filter(({ text }) => text === undefined).map(({ path }) => path)).toEqual([]);
    const told = fields.filter(({ field }) => field.meta.summary).map(({ path }) => path);
    expect(Object.keys(fieldTexts).filter((path) => told.includes(path))).toEqual([]);
  });

  it('say of every parameter of a policy what it is and where it comes from', () => {
    const silent = policies.flatMap(({ name, params }) =>
      parametersOf(params, name)
        // What stands in the entries of a list comes from where the list comes from.
        .filter(({ path }) => !path.includes('.*.'))
        .filter(({ field: { meta } }) => !meta.summary || !meta.provenance || !meta.source || !meta.unit)
        .map(({ path }) => path),
    );
    expect(silent).toEqual([]);
  });

  it('complain when a generated part has no place', () => {
    expect(() => withParts('# The model\n')).toThrow(/no markers for schedule/);
  });

  it('replace a part and nothing else', () => {
    const document = 'before <!-- begin a -->\nold\n<!-- end a --> after';
    const written = withParts(document, new Map([['a', 'new $& part']]));
    expect(written).toContain('new $& part');
    expect(written).not.toContain('old');
    expect(written.startsWith('before <!-- begin a -->') && written.endsWith('<!-- end a --> after')).toBe(
      true,
    );
  });
});

describe('the description of the model', () => {
  /** The hand-written text: what the generator writes would mention everything by itself. */
  const prose = read('docs/odd.md').replace(/<!-- begin [\s\S]*?<!-- end /g, '');
  const mentions = (name: string) => prose.includes(`\`${name}\``) || prose.includes(name);

  it('mentions every parameter of the behaviour with its group', () => {
    const parameters = parametersOf(behaviourSchema).map(({ path }) => path);
    expect(parameters.length).toBeGreaterThan(50);
    expect(parameters.filter((path) => !mentions(path))).toEqual([]);
  });

  it('mentions every process of the schedule', () => {
    expect(schedule.map(({ name }) => name).filter((name) => !prose.includes(`\`${name}\``))).toEqual([]);
  });

  it('mentions every policy and each of its parameters', () => {
    const missing = policies.flatMap(({ name, params }) => {
      const paragraph = prose.split(/\n\n/).find((text) => text.startsWith(`**\`${name}\`.**`)) ?? '';
      if (paragraph === '') return [name];
      const keys = Object.keys(params.shape).filter((key) => !new RegExp(`\`${key}\\b`).test(paragraph));
      return keys.map((key) => `${name}.${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('mentions roles, resources, types and origins', () => {
    const names = [...roles, ...domains, ...reciprocityTypes, ...origins];
    expect(names.filter((name) => !prose.includes(`\`${name}\``))).toEqual([]);
  });
});
