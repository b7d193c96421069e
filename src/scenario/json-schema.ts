import { z } from 'zod';
import { type QuantityKind, unitsOf } from '../quantity/index.js';
import { plain } from '../words/expectation.js';
import { fieldDescription } from '../words/schema-words.js';
import { isSet } from './check-repeats.js';
import { type FieldMeta, fieldOf, fieldsOf } from './field.js';
import { scenarioSchema, studySchema } from './schema.js';

export const schemaKinds = ['scenario', 'study'] as const;
export type SchemaKind = (typeof schemaKinds)[number];

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (2020-12) of scenario or study files, for editors: it describes what may be written, with defaults,
 * units and sources. What only `simpul check` can know (references, sense) is not in it.
 */
export function jsonSchemaOf(kind: SchemaKind): Json {
  const schema = z.toJSONSchema(kind === 'scenario' ? fragment() : studySchema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => describe(zodSchema as unknown as z.ZodType, jsonSchema),
  });
  return { ...schema, title: `Simpul ${kind}` };
}

/** What a scenario file may leave to the files that it extends: everything. */
function fragment(): z.ZodType {
  const { world, ...others } = scenarioSchema.shape;
  return z.strictObject({ ...others, world: world.partial() }).partial();
}

/** What a text has to be like by the name of its format, where the schema's own pattern says it to editors. */
const ownFormats = new Set<unknown>(['kebab-case', 'year-month', 'code-file', 'text']);

/** Rewrites what the generator made of a field: texts for people, quantities as they may be written, nothing internal. */
function describe(schema: z.ZodType, json: Json): void {
  const { meta, default: fallback } = fieldOf(schema);
  for (const key of [
    'unit',
    'provenance',
    'source',
    'summary',
    'quantity',
    'min',
    'max',
    'isWhole',
    'reference',
    'shorthand',
  ])
    delete json[key];
  if (ownFormats.has(json.format)) delete json.format;
  if (meta.summary) json.description = fieldDescription({ ...meta, summary: meta.summary });
  const shorthand = meta.shorthand && fieldsOf(schema)?.[meta.shorthand];
  if (shorthand) allowAlone(json, meta.shorthand as string, fieldOf(shorthand).meta);
  if (isSet(schema)) json.uniqueItems = true;
  if (!meta.quantity) return;
  for (const key of ['type', 'anyOf', 'allOf', 'minimum', 'maximum']) delete json[key];
  Object.assign(json, quantityJson(meta.quantity, meta));
  if (fallback !== undefined) json.default = meta.quantity === 'weeks' ? `${fallback} weeks` : fallback;
}

/** Lets an object be written as the value of its most important key as well. */
function allowAlone(json: Json, key: string, meta: FieldMeta): void {
  const { description, default: fallback, ...object } = json;
  const alone = (object.properties as Record<string, Json>)[key];
  for (const name of Object.keys(object)) delete json[name];
  json.anyOf = [meta.quantity ? quantityJson(meta.quantity, meta) : alone, object];
}

/** A text that a quantity may be written as; amounts of rupiah take capitals as well. */
function patternOf(kind: QuantityKind): string {
  const words = [...new Set([...unitsOf(kind, 'en'), ...unitsOf(kind, 'id')])].join('|');
  if (kind === 'idr')
    return '^\\s*([Rr]p\\.?\\s*)?[\\d.,]+(,-+)?\\s*([A-Za-z]*)(\\s+([Ii][Dd][Rr]|[Rr]upiah))?\\s*$';
  return `^\\s*[\\d.,]+\\s*(${words})${kind === 'weeks' ? '' : '?'}\\s*$`;
}

const examples: Record<QuantityKind, (string | number)[]> = {
  share: [0.2, '20 %'],
  weeks: ['2 weeks', '3 months', '1 year'],
  years: [10, '10 years'],
  days: [3, '3 days'],
  idr: [250000000, 'Rp 250 juta'],
  km: [8, '8 km'],
};

function quantityJson(
  kind: QuantityKind,
  { min = 0, max = Number.POSITIVE_INFINITY, isWhole }: FieldMeta,
): Json {
  const text = { type: 'string', pattern: patternOf(kind) } as const;
  if (kind === 'weeks') return { ...text, examples: examples[kind] };
  const bounds = {
    minimum: Number(plain(min)),
    ...(Number.isFinite(max) ? { maximum: Number(plain(max)) } : {}),
  };
  const number = { type: isWhole ? ('integer' as const) : ('number' as const), ...bounds };
  return { anyOf: [number, text], examples: examples[kind] };
}
