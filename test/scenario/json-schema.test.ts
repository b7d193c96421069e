import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaOf, schemaKinds } from '../../src/scenario/json-schema.js';

const files = ['scenarios/pasuruan', 'scenarios/teaching'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `${folder}/${name}`),
);

function validatorOf(kind: (typeof schemaKinds)[number]) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(jsonSchemaOf(kind));
}

describe('the JSON Schema', () => {
  it.each(schemaKinds)('of a %s is current in scenarios/ (npm run schema writes it)', (kind) => {
    const written = JSON.parse(readFileSync(`scenarios/${kind}.schema.json`, 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(kind))));
  });

  it('takes every shipped file, each of which names it', () => {
    const validators = { scenario: validatorOf('scenario'), study: validatorOf('study') };
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const content = parse(text);
      const kind = 'scenarios' in content ? 'study' : 'scenario';
      const isValid = validators[kind](content);
      expect(isValid ? [] : validators[kind].errors, file).toEqual([]);
      expect(text.split('\n')[0], file).toBe(`# yaml-language-server: $schema=../${kind}.schema.json`);
    }
  });

  it('refuses what is not there, and amounts without their unit', () => {
    const isValid = validatorOf('scenario');
    expect(isValid({ name: 'a', polices: [] })).toBe(false);
    expect(isValid({ name: 'a', policies: [{ policy: 'local-associations', interval: 2 }] })).toBe(false);
    expect(isValid({ name: 'a', policies: [{ policy: 'local-associations', interval: '2 weeks' }] })).toBe(
      true,
    );
  });

  it('tells editors what a parameter does, its unit, its default and its source', () => {
    const text = JSON.stringify(jsonSchemaOf('scenario'));
    expect(text).toContain('"default":"13 weeks"');
    expect(text).toContain('Time between rounds. Unit: weeks. Source (assumption)');
  });
});
