import { z } from 'zod';
import { fieldOf } from './field.js';
import { plainOf, type Tree } from './tree.js';

/** A tree of nothing: what is not written. */
const nothing: Tree = {
  kind: 'scalar',
  site: { file: '', line: 0, column: 0, text: '' },
  value: null,
};

/**
 * Work on a part of a tree by its schema, done once for each: the points of a sweep share all parts but those that are
 * varied. What comes out is shared too, and never changed.
 */
export function once<T>(
  work: (schema: z.ZodType, tree: Tree | undefined) => T,
): (schema: z.ZodType, tree: Tree | undefined) => T {
  const known = new WeakMap<z.ZodType, WeakMap<Tree, T>>();
  return (schema, tree) => {
    const ofSchema = known.get(schema) ?? new WeakMap<Tree, T>();
    known.set(schema, ofSchema);
    const at = tree ?? nothing;
    const done = ofSchema.get(at);
    if (done !== undefined) return done;
    const made = work(schema, tree);
    ofSchema.set(at, made);
    return made;
  };
}

type Read<S extends z.ZodType = z.ZodType> = z.ZodSafeParseResult<z.infer<S>>;

const read = once<Read>(
  (schema, tree) => readFields(schema, tree) ?? readWhole(schema, tree && plainOf(tree)),
);

/** What the schema of a user's own policy throws is an issue like others. */
function readWhole(schema: z.ZodType, value: unknown): Read {
  try {
    return schema.safeParse(value);
  } catch (thrown) {
    const issue: z.core.$ZodIssueCustom = { code: 'custom', path: [], message: '', params: { thrown } };
    return { success: false, error: new z.ZodError([issue]) };
  }
}

/** Reads a part of a tree by its schema, defaults filled in. */
export function readOnce<S extends z.ZodType>(schema: S, tree: Tree | undefined): Read<S> {
  return read(schema, tree) as Read<S>;
}

/** Reads keys and values one by one; undefined if that is not all there is to it, or if anything is wrong. */
function readFields(schema: z.ZodType, tree: Tree | undefined): Read | undefined {
  const { schema: inner } = fieldOf(schema);
  if (tree?.kind !== 'map' || !(inner instanceof z.ZodObject) || inner.def.checks?.length) return undefined;
  const shape: Readonly<Record<string, z.ZodType>> = inner.shape;
  for (const key of tree.entries.keys()) if (!Object.hasOwn(shape, key)) return undefined;
  const data: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(shape)) {
    const part = readOnce(field, tree.entries.get(key)?.value);
    if (!part.success) return undefined;
    if (part.data !== undefined) data[key] = part.data;
  }
  return { success: true, data };
}
