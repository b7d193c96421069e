import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { policies } from '../../src/policy/index.js';
import { type Field, fieldOf } from '../../src/scenario/field.js';
import { parameterEntries } from '../../src/scenario/parameters.js';
import { policyEntry } from '../../src/scenario/policy-schema.js';
import { scenarioSchema, studySchema } from '../../src/scenario/schema.js';
import { isParameterUnitKnown } from '../../src/words/parameter-units.js';

/** Every key that a file can have, wherever it stands, with the field below it. */
function keysOf(schema: z.ZodType, path: string): [string, Field][] {
  const { schema: inner } = fieldOf(schema);
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, part]) => {
      const at = `${path}.${key}`;
      return [[at, fieldOf(part as z.ZodType)] as [string, Field], ...keysOf(part as z.ZodType, at)];
    });
  if (inner instanceof z.ZodRecord) return keysOf(inner.valueType as z.ZodType, `${path}.*`);
  if (inner instanceof z.ZodArray) return keysOf(inner.element as z.ZodType, `${path}.*`);
  if (inner instanceof z.ZodUnion)
    return inner.options.flatMap((option) => keysOf(option as z.ZodType, path));
  return [];
}

const keys = [
  ...keysOf(scenarioSchema, 'scenario'),
  ...keysOf(studySchema, 'study'),
  ...policies.flatMap(({ name, params }) => keysOf(policyEntry(name, params), name)),
];

describe('every key of scenario and study files', () => {
  it('says in both languages what it is', () => {
    const silent = keys.filter(([, { meta }]) => !meta.summary?.en || !meta.summary.id);
    expect(keys.length).toBeGreaterThan(500);
    expect([...new Set(silent.map(([path]) => path))]).toEqual([]);
  });

  it('has a unit that is known in both languages, if it has one', () => {
    const unknown = keys.filter(
      ([, { meta }]) => meta.unit !== undefined && !isParameterUnitKnown(meta.unit),
    );
    expect(unknown.map(([path, { meta }]) => `${path}: ${meta.unit}`)).toEqual([]);
  });
});

describe('the list of parameters', () => {
  const entries = parameterEntries();

  it('says in both languages what each is, those of the entries of a list included', () => {
    const silent = entries.filter(({ summary }) => !summary?.en || !summary.id);
    expect(silent.map(({ path }) => path)).toEqual([]);
    const year = entries.find(({ path }) => path === 'annual-event.itinerary.*.year');
    expect(year?.summary).toEqual({ en: 'Year of the event', id: 'Tahun kegiatan' });
  });

  it('has every number that a policy takes', () => {
    const paths = new Set(entries.map(({ path }) => path));
    for (const { name, params } of policies)
      for (const [path, { schema, meta }] of keysOf(params, name))
        if (meta.quantity !== undefined || schema instanceof z.ZodNumber) expect(paths).toContain(path);
  });
});
