import { z } from 'zod';
import type { Provenance, Source } from './parameter.js';

interface ChoiceSpec<D> {
  readonly default: D;
  readonly provenance: Provenance;
  readonly source: Source;
  readonly en: string;
  readonly id: string;
}

function metaOf({ provenance, source, en, id }: ChoiceSpec<unknown>, unit: string) {
  return { unit, provenance, source, summary: { en, id }, description: `${en} [${unit}]` };
}

/** One of a few words, with a default and a source. */
export function choice<const Word extends string>(words: readonly Word[], spec: ChoiceSpec<Word>) {
  return z
    .enum(words)
    .default(spec.default as never)
    .meta(metaOf(spec, 'choice'));
}

/** Some of a few words, at least one, with a default and a source. */
export function choices<const Word extends string>(
  words: readonly Word[],
  spec: ChoiceSpec<readonly Word[]>,
) {
  return z
    .array(z.enum(words))
    .min(1)
    .default(spec.default as never)
    .meta(metaOf(spec, 'choices'));
}

/** Yes or no, with a default and a source. */
export function isSo(spec: ChoiceSpec<boolean>) {
  return z.boolean().default(spec.default).meta(metaOf(spec, 'yes or no'));
}
