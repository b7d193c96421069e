import { createHash } from 'node:crypto';
import { z } from 'zod';
import { chainDigest } from '../study/digest.js';
import type { Run } from '../study/run.js';
import { figure, misshapen, number, text } from './shape.js';

/** All of a run but its values and what proves it: what became of money, ties and firms. */
export type RunRest = Pick<Run, 'spentIdr' | 'unfundedIdr' | 'ending' | 'afterEnd'>;

/** All of a run but its values, as a store keeps it. */
export type RunContent = Omit<Run, 'values'>;

const reach = z.array(z.looseObject({ firms: number, leftOut: number }));

const restShape = z.looseObject({
  spentIdr: z.array(number),
  unfundedIdr: z.array(number),
  ending: z.looseObject({
    spentIdr: z.array(number),
    unfundedIdr: z.array(number),
    introductions: number,
    lasting: number,
    survey: z.looseObject({
      n: number,
      low: number,
      medium: number,
      high: number,
      settled: number,
      repeat: number,
    }),
    ended: z.array(number),
    alive: z.array(number),
    sizes: reach,
    sectors: reach,
  }),
  afterEnd: z.array(z.array(figure)).optional(),
});

const contentShape = z.looseObject({
  digest: text,
  digests: z.array(text),
  columnPrints: z.array(text),
  weekPrints: z.array(text),
  ...restShape.shape,
});

/** All of a run but its values and what proves it, and nothing besides. */
export function restOf({ spentIdr, unfundedIdr, ending, afterEnd }: RunRest): RunRest {
  return { spentIdr, unfundedIdr, ending, ...(afterEnd ? { afterEnd } : {}) };
}

/** The same as text. */
export function restText(run: RunRest): string {
  return JSON.stringify(restOf(run));
}

/** The rest of a run read back. Throws a SyntaxError or a RangeError that says where the text is no such thing. */
export function restIn(text: string, years: number): RunRest {
  return read<RunRest>(text, restShape, years);
}

/** The content of a run read back. Throws as the above. */
export function contentIn(text: string, years: number): RunContent {
  const content = read<RunContent>(text, contentShape, years);
  for (const key of ['digests', 'columnPrints', 'weekPrints'] as const)
    if (content[key].length !== years) throw oddYears(key, content[key].length, years);
  if (chainDigest(content.digests, () => createHash('sha256')) !== content.digest)
    throw new RangeError('content: digest is not that of the digests of the years');
  return content;
}

function read<Content extends RunRest>(text: string, shape: z.ZodType, years: number): Content {
  const content = JSON.parse(text) as Content;
  const fault = misshapen(content, shape);
  if (fault) {
    const where = fault.where === '' ? 'content' : `content: ${fault.where}`;
    throw new RangeError(fault.isMissing ? `${where} is missing` : `${where} is no ${fault.wanted}`);
  }
  for (const key of ['spentIdr', 'unfundedIdr'] as const)
    if (content[key].length !== years) throw oddYears(key, content[key].length, years);
  const { afterEnd } = content;
  if (!afterEnd) return content;
  // JSON has no NaN: a value that is not there came back as null.
  return { ...content, afterEnd: afterEnd.map((row) => row.map((value) => value ?? Number.NaN)) };
}

function oddYears(key: string, found: number, years: number): RangeError {
  return new RangeError(`content: ${key} has ${found} years, the scenario ${years}`);
}
