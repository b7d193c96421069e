import type { z } from 'zod';
import type { Text } from '../quantity/index.js';
import { fieldOf, fieldsOf, isMap, stepDown } from './field.js';
import { type Path, pathText, type Tree, treeAt } from './tree.js';

/** One value that a file says, as it was read. */
export interface Written {
  readonly path: string;
  readonly summary: Text | undefined;
  readonly unit: string | undefined;
  readonly value: unknown;
}

/** All that a file says of a part, in its order and by paths within that part; what is filled in by default is not among it. */
export function writtenIn(schema: z.ZodType | undefined, value: unknown, tree: Tree | undefined): Written[] {
  return below(schema, value, tree, []);
}

function below(schema: z.ZodType | undefined, value: unknown, tree: Tree | undefined, path: Path): Written[] {
  if (value === undefined || tree === undefined) return [];
  const isList = Array.isArray(value) && value.every(isMap) && !isRows(schema);
  if (isList || isMap(value)) {
    const keys = tree.kind === 'map' ? [...tree.entries.keys()] : Object.keys(value);
    const parts = value as Readonly<Record<string, unknown>>;
    return keys.flatMap((key) =>
      below(schema && stepDown(schema, key), parts[key], treeAt(tree, [key]), [...path, key]),
    );
  }
  const { summary, unit } = schema ? fieldOf(schema).meta : {};
  return [{ path: pathText(path), summary, unit, value }];
}

/** Whether a list is a table: each entry has all its keys, as the stops of an itinerary and unlike phases. */
function isRows(schema: z.ZodType | undefined): boolean {
  const entry = schema && stepDown(schema, 0);
  const fields = entry && fieldsOf(entry);
  return fields !== undefined && Object.values(fields).every((field) => !fieldOf(field).isOptional);
}
