import { z } from 'zod';
import { policies as builtInPolicies } from '../policy/index.js';
import type { Policy } from '../policy/policy.js';
import type { Provenance, Text } from '../quantity/index.js';
import { sourceText } from '../words/source-words.js';
import { boundsOf, isWhole } from './expected.js';
import { fieldOf, fieldsOf, isNumeric } from './field.js';
import { scenarioSchema, studySchema } from './schema.js';

/** One parameter of scenario or study files, as `simpul params` and the reference page tell it. */
export interface ParameterEntry {
  /** `behaviour.trust.fading`, `world.firms.*.licensed`; of a policy `annual-event.quota`. */
  readonly path: string;
  readonly group: string;
  readonly summary: Text | undefined;
  readonly unit: string | undefined;
  /** Undefined where it has to be written, or where it may be left out and then is nothing. */
  readonly default: unknown;
  readonly isRequired: boolean;
  /** Bounds of a number; null where there is none. */
  readonly range: readonly [number | null, number | null] | undefined;
  /** The words that a choice takes. */
  readonly words: readonly string[] | undefined;
  readonly isWhole: boolean;
  readonly provenance: Provenance | undefined;
  readonly source: Text | undefined;
}

/** Keys of a scenario that say what it is, not what is in it. */
const frame = new Set(['name', 'title', 'extends', 'provenance', 'policies', 'measures']);

/** Every parameter, in the order of the files: the world, behaviour, budget, time, survey, then each policy, then studies. */
export function parameterEntries(policies: readonly Policy[] = builtInPolicies): ParameterEntry[] {
  const ofScenario = Object.entries(scenarioSchema.shape)
    .filter(([key]) => !frame.has(key))
    .flatMap(([key, schema]) => entriesOf(schema as z.ZodType, key, 'scenario'));
  const ofPolicies = policies.flatMap(({ name, params }) => entriesOf(params, name, name));
  const ofStudies = Object.entries(studySchema.shape)
    .filter(([key]) => ['replicates', 'equalBudget'].includes(key))
    .flatMap(([key, schema]) => entriesOf(schema as z.ZodType, key, 'study'));
  return [...ofScenario, ...ofPolicies, ...ofStudies];
}

function entriesOf(schema: z.ZodType, path: string, group: string): ParameterEntry[] {
  const { schema: inner, meta } = fieldOf(schema);
  const fields = fieldsOf(inner);
  if (fields) {
    return Object.entries(fields).flatMap(([key, field]) =>
      key === 'title' ? [] : entriesOf(field, `${path}.${key}`, group),
    );
  }
  if (inner instanceof z.ZodRecord) return entriesOf(inner.valueType as z.ZodType, `${path}.*`, group);
  const own = entryOf(schema, path, group);
  if (inner instanceof z.ZodArray && fieldsOf(inner.element as z.ZodType)) {
    const below = entriesOf(inner.element as z.ZodType, `${path}.*`, group);
    return meta.summary === undefined ? below : [own, ...below];
  }
  return [own];
}

function entryOf(schema: z.ZodType, path: string, group: string): ParameterEntry {
  const field = fieldOf(schema);
  const { schema: inner, meta } = field;
  const { min, max } = boundsOf(field);
  const choice = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  return {
    path,
    group,
    summary: meta.summary,
    unit: meta.unit,
    default: field.default,
    isRequired: !field.isOptional,
    range: isNumeric(field)
      ? [Number.isFinite(min) ? min : null, Number.isFinite(max) ? max : null]
      : undefined,
    words: choice instanceof z.ZodEnum ? choice.options.map(String) : undefined,
    isWhole: isWhole(field),
    provenance: meta.provenance,
    source: meta.source === undefined ? undefined : sourceText(meta.source),
  };
}
