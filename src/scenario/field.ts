import { z } from 'zod';
import type { ParameterMeta, QuantityKind } from '../quantity/index.js';
import type { Path } from './tree.js';

/** What a value of a schema refers to by name. */
type Reference = 'place' | 'sector' | 'pattern' | 'measure';

/** What is told of a field besides its type. */
export interface FieldMeta extends Partial<ParameterMeta> {
  readonly quantity?: QuantityKind;
  readonly min?: number;
  readonly max?: number;
  readonly isWhole?: boolean;
  readonly reference?: Reference;
  readonly format?: string;
  /** The key of an object that may be written as the value of that key alone. */
  readonly shorthand?: string;
}

/** A field of the schema, without its wrappers. */
export interface Field {
  readonly schema: z.ZodType;
  readonly meta: FieldMeta;
  /** Whether it may be left out, and what it then is (undefined: nothing, or what its own fields say). */
  readonly isOptional: boolean;
  readonly default: unknown;
}

const fields = new WeakMap<z.ZodType, Field>();

/** Takes the wrappers (default, optional) off a schema and keeps what they say. */
export function fieldOf(schema: z.ZodType): Field {
  const known = fields.get(schema) ?? unwrapped(schema);
  fields.set(schema, known);
  return known;
}

function unwrapped(schema: z.ZodType): Field {
  let inner = schema;
  let meta: FieldMeta = {};
  let isOptional = false;
  let fallback: unknown;
  for (;;) {
    meta = { ...(inner.meta() as FieldMeta | undefined), ...meta };
    if (inner instanceof z.ZodDefault) fallback = inner.def.defaultValue;
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodOptional) {
      isOptional = true;
      inner = inner.unwrap() as z.ZodType;
    } else {
      return { schema: inner, meta, isOptional, default: fallback };
    }
  }
}

/** Whether what stands in a field is a number, however it is written. */
export function isNumeric({ schema, meta }: Field): boolean {
  return meta.quantity !== undefined || schema instanceof z.ZodNumber;
}

/** The fields of an object, undefined if the schema is none. */
export function fieldsOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  const { schema: inner } = fieldOf(schema);
  return inner instanceof z.ZodObject ? (inner.shape as Record<string, z.ZodType>) : undefined;
}

/** The schema one step down: a key of an object or record, an index of a list. */
export function stepDown(schema: z.ZodType, step: string | number): z.ZodType | undefined {
  const { schema: inner } = fieldOf(schema);
  if (inner instanceof z.ZodObject)
    return Object.hasOwn(inner.shape, step) ? (inner.shape[step] as z.ZodType) : undefined;
  if (inner instanceof z.ZodRecord) return inner.valueType as z.ZodType;
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodTuple) return inner.def.items[Number(step)] as z.ZodType | undefined;
  return undefined;
}

/** The schema of what stands at a path. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const step of path) {
    if (!at) return undefined;
    at = stepDown(at, step);
  }
  return at;
}

/** Goes through a value together with its schema, from the outside in. What the schema does not know is left out. */
export function walk(
  schema: z.ZodType,
  value: unknown,
  path: Path,
  visit: (path: Path, field: Field, value: unknown) => void,
): void {
  const field = fieldOf(schema);
  visit(path, field, value);
  const steps = Array.isArray(value)
    ? value.map((_, index) => index)
    : isMap(value)
      ? Object.keys(value)
      : [];
  for (const step of steps) {
    const below = stepDown(schema, step);
    if (below) walk(below, (value as Record<string | number, unknown>)[step], [...path, step], visit);
  }
}

/** Whether a value is keys with values. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
