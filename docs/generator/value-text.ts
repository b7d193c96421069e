import { z } from 'zod';
import { type Field, fieldOf } from '../../src/scenario/field.js';

const steps = [
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** An amount of rupiah as a scenario may write it. */
function rupiah(amount: number): string {
  const step = steps.find(([size]) => Math.abs(amount) >= size);
  return step ? `Rp ${grouped(amount / step[0])} ${step[1]}` : `Rp ${amount}`;
}

function grouped(value: number): string {
  const [whole, part] = String(value).split('.') as [string, string?];
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? digits : `${digits}.${part}`;
}

/** A value of a field as a scenario may write it. */
export function valueText(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : 'none';
  if (typeof value === 'object') return 'none';
  if (typeof value !== 'number') return String(value);
  if (field.meta.quantity === 'idr') return rupiah(value);
  if (field.meta.quantity === 'weeks') return value === 1 ? '1 week' : `${value} weeks`;
  return Number.isInteger(value) && value >= 10_000 ? grouped(value) : String(value);
}

/** What a field takes: its words, or its least and greatest value. */
export function rangeText(field: Field): string {
  const { schema, meta } = field;
  if (schema instanceof z.ZodBoolean) return 'true, false';
  if (schema instanceof z.ZodEnum) return schema.options.join(', ');
  if (schema instanceof z.ZodLiteral) return [...schema.values].join(', ');
  if (schema instanceof z.ZodArray && schema.element instanceof z.ZodEnum)
    return `any of ${schema.element.options.join(', ')}`;
  const { minValue, maxValue } = schema as z.ZodNumber;
  const [least, most] = [meta.min ?? minValue, meta.max ?? maxValue];
  if (typeof least !== 'number' || typeof most !== 'number') return '';
  return `${valueText(field, least)} to ${valueText(field, most)}`;
}

/** What kind of thing a field takes, in words. */
export function kindText(field: Field): string {
  const { schema, meta } = field;
  if (meta.reference) return `name of a ${meta.reference}`;
  if (meta.format)
    return (
      { 'kebab-case': 'kebab-case name', 'year-month': 'month, 2007-01', 'code-file': 'path of a code file' }[
        meta.format
      ] ?? meta.format
    );
  if (meta.unit) return meta.unit;
  if (meta.quantity) return meta.quantity;
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) return 'word';
  if (schema instanceof z.ZodBoolean) return 'yes or no';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodString) return 'text';
  if (schema instanceof z.ZodArray || schema instanceof z.ZodTuple) return 'list';
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return 'map';
  if (schema instanceof z.ZodUnion)
    return schema.options.map((option) => kindText(fieldOf(option as z.ZodType))).join(' or ');
  throw new Error(`docs: no word for what ${JSON.stringify(meta)} takes. Add one here.`);
}
