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

  it('refuses what stands in a list of choices or names twice', () => {
    const isValid = validatorOf('scenario');
    const matching = (roles: string[]) => isValid({ policies: [{ policy: 'buyer-matching', roles }] });
    expect(matching(['buyer', 'large'])).toBe(true);
    expect(matching(['buyer', 'buyer'])).toBe(false);
    const study = (outcomes: string[]) =>
      validatorOf('study')({ name: 'a', scenarios: ['a.yaml'], baseline: 'a', outcomes });
    expect(study(['trust'])).toBe(true);
    expect(study(['trust', 'trust'])).toBe(false);
  });

  it('tells editors in both languages what a parameter does, its unit, its default and its source', () => {
    const text = JSON.stringify(jsonSchemaOf('scenario'));
    expect(text).toContain('"default":"13 weeks"');
    expect(text).toContain(
      JSON.stringify(
        'Time between rounds. Unit: weeks. Source (assumption): judgement: quarterly, as agencies report; monthly in ' +
          'Cai & Szeidl 2018.\n\nSelang waktu antarputaran. Satuan: minggu. Asalnya asumsi: perkiraan: tiap triwulan, seperti ' +
          'laporan dinas; tiap bulan dalam Cai & Szeidl 2018.',
      ),
    );
  });

  it.each(schemaKinds)('of a %s has no description in one language only', (kind) => {
    const found: string[] = [];
    JSON.stringify(jsonSchemaOf(kind), (key, value) => {
      if (key === 'description' && typeof value === 'string') found.push(value);
      return value;
    });
    expect(found.length).toBeGreaterThan(20);
    for (const description of found) {
      const [english, indonesian, ...more] = description.split('\n\n');
      expect([indonesian, more]).not.toEqual([english, []]);
      expect(indonesian, description).toMatch(/\.$/);
      expect(indonesian, description).not.toMatch(/\b(the|of|and|judgement|Unit|Source|weeks|firms)\b/);
      expect(more).toEqual([]);
    }
  });
});
