import { z } from 'zod';
import type { Text } from '../../src/quantity/index.js';
import { type QuantityKind, unitsOf } from '../../src/quantity/index.js';
import { type Field, fieldOf } from '../../src/scenario/field.js';
import { scenarioSchema, studySchema } from '../../src/scenario/schema.js';
import { defaultOutcomes } from '../../src/study/study-data.js';
import { fieldTexts } from './field-texts.js';
import { bothIn, code, page, table } from './markdown.js';
import { kindText, rangeText, valueText } from './value-text.js';

/** A field of a file format with its path; names that the author chooses are `*`. */
export interface FileField {
  readonly path: string;
  readonly field: Field;
  readonly text: Text | undefined;
}

/** Parts with a page of their own: what is below them is not listed. */
const elsewhere = ['behaviour', 'policies'];

/** All fields of a file format, from the outside in. */
export function fileFields(schema: z.ZodType, path = ''): FileField[] {
  const field = fieldOf(schema);
  const own = path === '' ? [] : [{ path, field, text: field.meta.summary ?? fieldTexts[path] }];
  if (elsewhere.includes(path)) return own;
  const { schema: inner } = field;
  const below = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (inner instanceof z.ZodObject)
    return [
      ...own,
      ...Object.entries(inner.shape).flatMap(([key, part]) => fileFields(part as z.ZodType, below(key))),
    ];
  if (inner instanceof z.ZodRecord) return [...own, ...fileFields(inner.valueType as z.ZodType, below('*'))];
  return own;
}

function fieldTable(fields: readonly FileField[]): string {
  return table(
    ['Path', 'Takes', 'If left out', 'Range', 'What it is · *Artinya*'],
    fields.map(({ path, field, text }) => [
      code(path),
      kindText(field),
      leftOut(field),
      isMap(field) ? '' : rangeText(field),
      text ? bothIn(text) : '',
    ]),
  );
}

/** What stands where the author writes nothing. */
function leftOut(field: Field): string {
  if (!field.isOptional) return 'needed';
  return valueText(field, field.default) || (field.schema instanceof z.ZodObject ? 'as below' : 'none');
}

function isMap({ schema }: Field): boolean {
  return schema instanceof z.ZodObject || schema instanceof z.ZodRecord;
}

const quantities: Readonly<Record<QuantityKind, string>> = {
  share: 'A share: `0.2` or `20 %`. A bare number above 1 is refused',
  weeks:
    'A span of time, always with its unit: `14 hari`, `8 weeks`, `2 bulan`, `1 year`. It comes to whole weeks, a month being 52/12 of them: `1 month` is 4 weeks (13 times a year), `2 months` 9, `3 months` 13',
  years: 'Years: `10`, `10 tahun`',
  days: 'Days: `3`, `3 hari`',
  idr: 'Rupiah: `250000000`, `Rp 250 juta`, `Rp 250.000.000`, `250 million`. `Rp 250.000` is a quarter of a million; `Rp 250,000` is refused, because its mark may mean either',
  km: 'A distance: `8`, `8 km`, `500 m`',
};

function quantityTable(): string {
  return table(
    ['Quantity', 'How it is written', 'Unit words', '*Satuan*'],
    (Object.keys(quantities) as QuantityKind[]).map((kind) => [
      kind,
      quantities[kind],
      unitsOf(kind, 'en').join(', '),
      unitsOf(kind, 'id').join(', '),
    ]),
  );
}

/** `docs/reference/scenario-file.md`. */
export function scenarioFilePage(): string {
  return page(
    { en: 'The scenario file', id: 'Berkas skenario' },
    'A scenario is a YAML or JSON file: a world, its behaviour, policies, a budget, years. What is left out is filled in ' +
      'from the files that it `extends` and then from the defaults below. `simpul check` finds every mistake; ' +
      '`simpul schema scenario` prints the JSON Schema with which editors complete and check.',
    '*Skenario adalah berkas YAML atau JSON: dunia, perilaku, kebijakan, anggaran, dan tahun. Yang tidak ditulis diambil ' +
      'dari berkas pada `extends`, lalu dari nilai bawaan di bawah. `simpul check` menemukan semua kesalahan.*',
    '## Quantities · Besaran',
    quantityTable(),
    '## Fields · Isian',
    fieldTable(fileFields(scenarioSchema)),
    '## What else is checked · Pemeriksaan lain',
    '- Files are UTF-8, one document, no tabs for indenting, no tags, no key twice; anchors (`&`, `*`) are fine while they stay small.\n' +
      '- `extends` and code files are relative paths. Circles are refused.\n' +
      '- Places, lines of business, patterns and measures that are named must be there.\n' +
      '- A line of `provenance` is about the numbers that its own file and those that it extends write. A number that another file or `--set` puts in their place has no origin until that file says it; a default has the one below.\n' +
      '- Code named in a scenario runs only with `--allow-code`; nothing else in a scenario can read, write or run anything.',
  );
}

/** `docs/reference/study-file.md`. */
export function studyFilePage(): string {
  return page(
    { en: 'The study file', id: 'Berkas studi' },
    'A study names scenarios that are run on the same replicates and compared with one of them.',
    '*Studi menyebut skenario yang dijalankan pada ulangan yang sama dan dibandingkan dengan satu skenario acuan.*',
    fieldTable(fileFields(studySchema)),
    `Without \`outcomes\` a study tells of ${defaultOutcomes.map(code).join(', ')}. The composite index takes its weights ` +
      'from `index` of the baseline scenario; without it, equal weights are used.',
    'The same without a file: `simpul compare one.yaml other.yaml`; the first one is then the baseline unless `--baseline` names another.',
  );
}
