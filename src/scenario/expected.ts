import { z } from 'zod';
import * as expect from '../words/expectation.js';
import type { Bilingual } from '../words/lang.js';
import { type Field, fieldOf } from './field.js';

/** The bounds of a number's schema, with its unit; those that only the computer has are none. */
export function boundsOf({ schema, meta }: Field): expect.Bounds {
  const number = schema instanceof z.ZodNumber ? schema : undefined;
  const bound = (end: number | null | undefined, none: number) =>
    end == null || Math.abs(end) >= Number.MAX_SAFE_INTEGER ? none : end;
  return {
    min: bound(meta.min ?? number?.minValue, Number.NEGATIVE_INFINITY),
    max: bound(meta.max ?? number?.maxValue, Number.POSITIVE_INFINITY),
    unit: meta.unit,
  };
}

/** What the schema takes in this place, in words that follow "write". */
export function expectedOf(schema: z.ZodType): Bilingual {
  const field = fieldOf(schema);
  const { schema: inner, meta } = field;
  if (meta.quantity) return expect.aQuantity(meta.quantity, boundsOf(field), isWhole(field));
  if (meta.format === 'kebab-case') return expect.aName;
  if (meta.format === 'year-month') return expect.aMonth;
  if (meta.format === 'code-file') return expect.aCodeFile;
  if (meta.format === 'text') return expect.aTextOrTwo;
  if (inner instanceof z.ZodNumber) return expect.aNumber(boundsOf(field), isWhole(field));
  if (inner instanceof z.ZodEnum) return expect.oneOf(inner.options.map(String));
  if (inner instanceof z.ZodLiteral) return expect.oneOf([...inner.values].map(String));
  if (inner instanceof z.ZodBoolean) return expect.yesOrNo;
  if (inner instanceof z.ZodArray || inner instanceof z.ZodTuple) return expect.aList;
  if (inner instanceof z.ZodObject) {
    const map = expect.aMap(Object.keys(inner.shape));
    const alone = meta.shorthand && expectedOf(inner.shape[meta.shorthand] as z.ZodType);
    return alone ? expect.either(alone, map) : map;
  }
  if (inner instanceof z.ZodRecord) return expect.aMap([]);
  if (inner instanceof z.ZodUnion) {
    const isAny = inner.options.some((option) => option instanceof z.ZodNumber && !option.isInt);
    return isAny ? expect.aNumberOrText : expect.aTextOrNumber;
  }
  return expect.aText;
}

/** Whether a field takes whole numbers only. */
export function isWhole({ schema, meta }: Field): boolean {
  return meta.isWhole ?? (schema instanceof z.ZodNumber && schema.isInt);
}
