import { z } from 'zod';
import { behaviourSchema } from '../../src/model/behaviour/index.js';
import type { Text } from '../../src/quantity/index.js';
import { type Field, fieldOf, fieldsOf } from '../../src/scenario/field.js';
import { scenarioSchema } from '../../src/scenario/schema.js';
import { nameOf } from '../../src/words/names.js';
import { sourceText } from '../../src/words/source-words.js';
import { bothIn, code, page, table } from './markdown.js';
import { kindText, rangeText, valueText } from './value-text.js';

/** A parameter with its place. */
export interface Parameter {
  readonly path: string;
  readonly field: Field;
}

/** The parameters of a schema, all those below it included: fields that say in both languages what they are. */
export function parametersOf(schema: z.ZodType, path = ''): Parameter[] {
  const field = fieldOf(schema);
  const below = fieldsOf(schema);
  if (!below) {
    const own = field.meta.summary ? [{ path, field }] : [];
    const element = field.schema instanceof z.ZodArray ? (field.schema.element as z.ZodType) : undefined;
    return element && fieldsOf(element) ? [...own, ...parametersOf(element, `${path}.*`)] : own;
  }
  return Object.entries(below).flatMap(([key, inner]) =>
    parametersOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

/** Parameters as a table, named from `base` on. */
export function parameterTable(parameters: readonly Parameter[]): string {
  return table(
    ['Parameter', 'Default', 'Range', 'Unit', 'What it is · *Artinya*', 'Where it comes from · *Asalnya*'],
    parameters.map(({ path, field }) => {
      const { summary, provenance, source } = field.meta;
      return [
        code(path),
        valueText(field, field.default),
        rangeText(field),
        kindText(field),
        summary ? bothIn(summary) : '',
        provenance && source ? `${provenance}: ${bothIn(sourceText(source))}` : '',
      ];
    }),
  );
}

const settings = {
  budget: { en: 'Budget', id: 'Anggaran' },
  agency: { en: 'Agency', id: 'Dinas' },
  time: { en: 'Time', id: 'Waktu' },
  survey: { en: 'Virtual survey', id: 'Survei virtual' },
} satisfies Partial<Record<keyof typeof scenarioSchema.shape, Text>>;

/** `docs/reference/parameters.md`. */
export function parametersPage(): string {
  const behaviour = Object.entries(behaviourSchema.shape).map(([group, schema]) => {
    const { en, id } = fieldOf(schema).meta.summary as Text;
    return `## ${en} · ${id}\n\n${parameterTable(parametersOf(schema, `behaviour.${group}`))}`;
  });
  const others = Object.entries(settings).map(([group, { en, id }]) => {
    const schema = scenarioSchema.shape[group as keyof typeof settings];
    return `## ${en} · ${id}\n\n${parameterTable(parametersOf(schema, group))}`;
  });
  return page(
    { en: 'Parameters', id: 'Parameter' },
    'Every parameter of the mechanisms, and the settings beside them. What each does is in [the model](../odd.md); ' +
      'how the values were chosen is in [calibration](../calibration.md). Parameters of policies are in ' +
      '[policies](policies.md), those of places and firms in [the scenario file](scenario-file.md).',
    '*Semua parameter mekanisme dan pengaturan lain, dengan nilai bawaan, rentang, satuan, dan asalnya.*',
    `Marks of origin: ${marks()}`,
    ...behaviour,
    ...others,
  );
}

function marks(): string {
  const all = ['study', 'literature', 'statistics', 'assumption'] as const;
  return all
    .map(
      (mark) => `${code(mark)} ${nameOf('provenance', mark, 'en')} (*${nameOf('provenance', mark, 'id')}*)`,
    )
    .join(', ')
    .concat('.');
}
