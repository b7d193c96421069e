import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as simpul from '../index.js';
import { families, type Measure } from '../measure/measure.js';
import type { Policy } from '../policy/policy.js';
import type { CodeRead } from '../scenario/load.js';
import * as say from '../words/code-messages.js';
import type { Bilingual } from '../words/lang.js';

/** Where a file of the user's own code is, and as what a scenario names it. */
export interface CodeFileName {
  readonly kind: 'policy' | 'measure';
  readonly name: string;
  readonly path: string;
}

/** The user's own policies and measures, by the path that the scenario names. */
export interface LoadedCode {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** Runs one file of the user's own code and gives the policy or measure that it exports, or why that is none. */
export async function loadCodeFile(file: CodeFileName): Promise<CodeRead> {
  const path = resolve(file.path);
  const isThere = await stat(path).then(
    (about) => about.isFile(),
    () => false,
  );
  if (!isThere) return { fault: say.codeMissing(file.path) };
  // `simpul` means this very package, wherever the file is on disk.
  const jiti = createJiti(import.meta.url, {
    virtualModules: { simpul },
    fsCache: false,
    interopDefault: false,
  });
  let exported: unknown;
  try {
    exported = ((await jiti.import(path)) as { default?: unknown }).default;
  } catch (error) {
    return { fault: say.codeThrows(file.path, firstLine(error)) };
  }
  if (exported === undefined) return { fault: say.noDefaultExport(file.path, file.kind) };
  const fault = file.kind === 'policy' ? policyFault(exported) : measureFault(exported);
  if (fault) return { fault: say.codeMisshapen(file.path, file.kind, fault) };
  return file.kind === 'policy' ? { policy: exported as Policy } : { measure: exported as Measure };
}

/** Loads files that have been checked before, in a worker for instance. Throws if one of them cannot be used any more. */
export async function loadOwnCode(files: readonly CodeFileName[]): Promise<LoadedCode> {
  const policies = new Map<string, Policy>();
  const measures = new Map<string, Measure>();
  for (const file of files) {
    const read = await loadCodeFile(file);
    if ('fault' in read) throw new Error(`${file.path}: ${read.fault.en}`);
    if ('policy' in read) policies.set(file.name, read.policy);
    else measures.set(file.name, read.measure);
  }
  return { policies, measures };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] as string;
}

function isText(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['en', 'id'].every((lang) => typeof Reflect.get(value, lang) === 'string')
  );
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}

/** What of a declaration is missing or of another kind; undefined if nothing is. */
function describedFault(exported: object): Bilingual | undefined {
  if (!isName(Reflect.get(exported, 'name'))) return say.needs('name', 'kebab-case');
  for (const key of ['title', 'summary'])
    if (!isText(Reflect.get(exported, key))) return say.needs(key, '{ en, id }');
  const sources: unknown = Reflect.get(exported, 'sources');
  if (!Array.isArray(sources) || !sources.every((source) => typeof source === 'string'))
    return say.needs('sources', '[text]');
  return undefined;
}

function policyFault(exported: unknown): Bilingual | undefined {
  if (typeof exported !== 'object' || exported === null) return say.needs('definePolicy', '({ … })');
  const fault = describedFault(exported);
  if (fault) return fault;
  const params: unknown = Reflect.get(exported, 'params');
  if (!(params instanceof simpul.z.ZodObject)) return say.needs('params', 'z.strictObject({ … })');
  const intensity: unknown = Reflect.get(exported, 'intensity');
  if (typeof intensity !== 'string' || !Object.hasOwn(params.shape, intensity))
    return say.needs('intensity', 'key of params');
  if (typeof Reflect.get(exported, 'intervene') !== 'function') return say.needs('intervene', 'function');
  return undefined;
}

function measureFault(exported: unknown): Bilingual | undefined {
  if (typeof exported !== 'object' || exported === null) return say.needs('defineMeasure', '({ … })');
  const fault = describedFault(exported);
  if (fault) return fault;
  const get = (key: string): unknown => Reflect.get(exported, key);
  if (!isText(get('formula'))) return say.needs('formula', '{ en, id }');
  if (typeof get('unit') !== 'string') return say.needs('unit', 'text');
  const range = get('range');
  if (!Array.isArray(range) || range.length !== 2 || !range.every((end) => typeof end === 'number'))
    return say.needs('range', '[least, most]');
  if (!families.includes(get('family') as never)) return say.needs('family', families.join(' | '));
  if (!['higher', 'lower', 'neither'].includes(get('better') as string))
    return say.needs('better', 'higher | lower | neither');
  if (!['cheap', 'full'].includes(get('cost') as string)) return say.needs('cost', 'cheap | full');
  if (typeof get('of') !== 'function') return say.needs('of', 'function');
  return undefined;
}
