import { z } from 'zod';

/** What a value has to be that was read from a file of ours, for schemas with these and `looseObject`. */
export const text = z.string();
export const number = z.number();
/** A number, or null where there is none: JSON has no NaN. */
export const figure = z.number().nullable();
/** A map of whatever keys. */
export const map = z.looseObject({});

/** The first place at which a value is not as it should be. */
export interface Misshapen {
  /** Keys and places in lists, with dots; empty for the value itself. */
  readonly where: string;
  /** The kind of value that belongs there, by the name that JSON Schema has for it. */
  readonly wanted: string;
  readonly isMissing: boolean;
}

/** Where a value is not as its schema has it; undefined if it is. */
export function misshapen(value: unknown, schema: z.ZodType): Misshapen | undefined {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) return undefined;
  const found = issue.path.reduce<unknown>((outer, key) => Reflect.get(Object(outer), key), value);
  const wanted = issue.code === 'invalid_type' ? issue.expected : 'object';
  return { where: issue.path.join('.'), wanted, isMissing: found === undefined };
}
