import { z } from 'zod';

/** Where a number comes from: the founding study, a paper, official statistics, or our own judgement. */
export const provenances = ['study', 'literature', 'statistics', 'assumption'] as const;
export type Provenance = (typeof provenances)[number];

/** A text for people, in both languages. */
export interface Text {
  readonly en: string;
  readonly id: string;
}

/** What is told of a parameter besides its bounds: in the schema, in `simpul params` and in the documents. */
export interface ParameterMeta {
  readonly unit: string;
  readonly provenance: Provenance;
  readonly source: string;
  readonly summary: Text;
}

interface ParameterSpec {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly provenance: Provenance;
  readonly source: string;
  readonly en: string;
  readonly id: string;
}

function describe<T extends z.ZodType>(schema: T, spec: Omit<ParameterSpec, 'default' | 'min' | 'max'>): T {
  const { unit, provenance, source, en, id } = spec;
  return schema.meta({ unit, provenance, source, summary: { en, id }, description: `${en} [${unit}]` });
}

/** A number with a default, a range and a source. */
export function number(spec: ParameterSpec) {
  return describe(z.number().min(spec.min).max(spec.max).default(spec.default), spec);
}

/** A whole number with a default, a range and a source. */
export function count(spec: ParameterSpec) {
  return describe(z.int().min(spec.min).max(spec.max).default(spec.default), spec);
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

export type QuantityKind = 'share' | 'weeks' | 'idr' | 'km';

const unitFactors: Record<QuantityKind, Readonly<Record<string, number>>> = {
  share: { '%': 0.01, percent: 0.01, persen: 0.01 },
  weeks: {
    week: 1,
    weeks: 1,
    minggu: 1,
    pekan: 1,
    month: 52 / 12,
    months: 52 / 12,
    bulan: 52 / 12,
    year: 52,
    years: 52,
    tahun: 52,
    y: 52,
  },
  idr: {
    '': 1,
    idr: 1,
    thousand: 1e3,
    ribu: 1e3,
    million: 1e6,
    juta: 1e6,
    billion: 1e9,
    miliar: 1e9,
    milyar: 1e9,
  },
  km: { km: 1, m: 0.001 },
};

/** The unit words a quantity of this kind may be written with. */
export function unitsOf(kind: QuantityKind): readonly string[] {
  return Object.keys(unitFactors[kind]).filter((unit) => unit !== '');
}

/** Whether a bare number of this kind is understood without a unit word. */
const isBareAllowed: Record<QuantityKind, boolean> = { share: true, weeks: false, idr: true, km: true };

/** What can be wrong with a written quantity; the message is chosen where messages live. */
export type QuantityProblem =
  | { readonly problem: 'not-a-quantity' }
  | { readonly problem: 'unknown-unit'; readonly unit: string }
  | { readonly problem: 'unit-missing' };

/** Reads a quantity written as a number or as text with a unit; gives the number in the base unit of its kind. */
export function readQuantity(kind: QuantityKind, written: number | string): number | QuantityProblem {
  if (typeof written === 'number') return isBareAllowed[kind] ? written : { problem: 'unit-missing' };
  const match = /^\s*(?:Rp\.?\s*)?(-?[\d.,]+(?:e[+-]?\d+)?)\s*([a-z%]*)(?:\s+idr)?\s*$/i.exec(written);
  if (!match) return { problem: 'not-a-quantity' };
  const amount = readAmount(match[1] as string, kind === 'idr');
  if (!Number.isFinite(amount)) return { problem: 'not-a-quantity' };
  const unit = (match[2] as string).toLowerCase();
  if (unit === '') return isBareAllowed[kind] ? amount : { problem: 'unit-missing' };
  const factor = Object.hasOwn(unitFactors[kind], unit) ? unitFactors[kind][unit] : undefined;
  if (factor === undefined) return { problem: 'unknown-unit', unit };
  return kind === 'weeks' ? Math.round(amount * factor) : amount * factor;
}

/** Money in Indonesian groups thousands with dots ("Rp 1.250.000"); elsewhere a dot or a comma is the decimal mark. */
function readAmount(digits: string, isMoney: boolean): number {
  if (isMoney && /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(digits.replace(',', '.'));
}

/** The schema of a quantity: input a number or a text with its unit, output a number in the base unit within bounds. */
export function quantity(kind: QuantityKind, min: number, max: number) {
  return z
    .union([z.number(), z.string()])
    .transform((written, context) => {
      const value = readQuantity(kind, written);
      if (typeof value === 'number') return value;
      context.addIssue({ code: 'custom', params: { kind, ...value }, input: written });
      return z.NEVER;
    })
    .pipe(z.number().min(min).max(max))
    .meta({ quantity: kind, min, max });
}
