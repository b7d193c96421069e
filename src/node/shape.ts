/**
 * What a value that was read from a file has to be: a figure is a number or null, a list has all its items of one shape,
 * and keys with a question mark may be missing. Keys that are not named are nobody's business here.
 */
export type Shape =
  | 'text'
  | 'number'
  | 'figure'
  | 'truth'
  | 'map'
  | 'list'
  | readonly [Shape]
  | { readonly [key: string]: Shape };

/** The first place at which a value is not of its shape. */
export interface Misshapen {
  /** Keys and places in lists, with dots; empty for the value itself. */
  readonly where: string;
  readonly wanted: 'text' | 'number' | 'figure' | 'truth' | 'map' | 'list';
  readonly isMissing: boolean;
}

/** Where a value is not of its shape; undefined if it is. */
export function misshapen(value: unknown, shape: Shape, where = ''): Misshapen | undefined {
  const wanted = kindOf(shape);
  if (!isOf(value, wanted)) return { where, wanted, isMissing: value === undefined };
  if (typeof shape === 'string') return undefined;
  const below = (key: string) => (where === '' ? key : `${where}.${key}`);
  if (isList(shape)) {
    for (const [at, item] of (value as readonly unknown[]).entries()) {
      const fault = misshapen(item, shape[0], below(String(at)));
      if (fault) return fault;
    }
    return undefined;
  }
  for (const [key, inner] of Object.entries(shape)) {
    const name = key.replace('?', '');
    const item = Reflect.get(value as object, name);
    const fault = name !== key && item === undefined ? undefined : misshapen(item, inner, below(name));
    if (fault) return fault;
  }
  return undefined;
}

function kindOf(shape: Shape): Misshapen['wanted'] {
  if (typeof shape === 'string') return shape;
  return isList(shape) ? 'list' : 'map';
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}

function isOf(value: unknown, wanted: Misshapen['wanted']): boolean {
  switch (wanted) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'figure':
      return typeof value === 'number' || value === null;
    case 'truth':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'map':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
}
