import { z } from 'zod';
import { type QuantityKind, readQuantity } from './read.js';

/** Where a number comes from: the founding study, a paper, official statistics, or our own judgement. */
export const provenances = ['study', 'literature', 'statistics', 'assumption'] as const;
export type Provenance = (typeof provenances)[number];

/** A text for people, in both languages. */
export interface Text {
  readonly en: string;
  readonly id: string;
}

/** Where a number was found, or how it was judged; a citation reads the same in both languages. */
export type Source = string | Text;

/** What is told of a parameter besides its bounds: in the schema, in `simpul params` and in the documents. */
export interface ParameterMeta {
  readonly unit: string;
  readonly provenance: Provenance;
  readonly source: Source;
  readonly summary: Text;
}

interface ParameterSpec {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly provenance: Provenance;
  readonly source: Source;
  readonly en: string;
  readonly id: string;
}

function describe<T extends z.ZodType>(schema: T, spec: Omit<ParameterSpec, 'default' | 'min' | 'max'>): T {
  const { unit, provenance, source, en, id } = spec;
  return schema.meta({ unit, provenance, source, summary: { en, id }, description: `${en} [${unit}]` });
}

/** Units of numbers that may stand behind the number, in either language: `10 years`, `300 hari`. */
const kinds: Readonly<Record<string, QuantityKind>> = {
  years: 'years',
  days: 'days',
  'days per year': 'days',
  'officer days': 'days',
};

function numeric(bare: z.ZodNumber, spec: ParameterSpec) {
  const kind = Object.hasOwn(kinds, spec.unit) ? kinds[spec.unit] : undefined;
  const number = bare.min(spec.min).max(spec.max);
  const schema: z.ZodType<number> = kind ? quantity(kind, spec.min, spec.max, number) : number;
  return describe(schema.default(spec.default), spec);
}

/** A number with a default, a range and a source. */
export function number(spec: ParameterSpec) {
  return numeric(z.number(), spec);
}

/** A whole number with a default, a range and a source. */
export function count(spec: ParameterSpec) {
  return numeric(z.int(), spec);
}

/** A share in [0,1]: written 0.2 or "20 %". */
export function share(spec: Omit<ParameterSpec, 'unit' | 'min' | 'max'> & { min?: number; max?: number }) {
  const full = { min: 0, max: 1, unit: 'share', ...spec };
  return describe(quantity('share', full.min, full.max).default(spec.default), full);
}

/** A span of time in weeks: written as text with its unit, "2 months", "3 minggu", "1 year". */
export function weeks(spec: Omit<ParameterSpec, 'unit'>) {
  const full = { unit: 'weeks', ...spec };
  return describe(quantity('weeks', full.min, full.max).default(spec.default), full);
}

/** An amount of rupiah: written 250000000 or "Rp 250 juta", "250 million". */
export function idr(spec: Omit<ParameterSpec, 'unit'> & { unit?: string }) {
  const full = { unit: 'IDR', ...spec };
  return describe(quantity('idr', full.min, full.max).default(spec.default), full);
}

/** A distance in kilometres: written 8 or "8 km". */
export function km(spec: Omit<ParameterSpec, 'unit'>) {
  const full = { unit: 'km', ...spec };
  return describe(quantity('km', full.min, full.max).default(spec.default), full);
}

/** The schema of a quantity: input a number or a text with its unit, output a number in the base unit within bounds. */
export function quantity(
  kind: QuantityKind,
  min: number,
  max: number,
  bounded = z.number().min(min).max(max),
) {
  return z
    .union([z.number(), z.string()])
    .transform((written, context) => {
      const value = readQuantity(kind, written);
      if (typeof value === 'number') return value;
      context.addIssue({ code: 'custom', params: { kind, ...value }, input: written });
      return z.NEVER;
    })
    .pipe(bounded)
    .meta({ quantity: kind, min, max, isWhole: bounded.isInt });
}
