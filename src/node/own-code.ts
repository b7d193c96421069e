import { Console } from 'node:console';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { createJiti } from 'jiti';
import * as simpul from '../index.js';
import { families, type Measure } from '../measure/measure.js';
import type { Policy } from '../policy/policy.js';
import type { CodeRead } from '../scenario/load.js';
import { frameKeys } from '../scenario/plan.js';
import * as say from '../words/code-messages.js';
import { oneOf } from '../words/expectation.js';
import { InputError } from '../words/input-error.js';
import type { Bilingual } from '../words/lang.js';
import { guardedMeasure, guardedPolicy } from './guard-own-code.js';
import { loadedAlone, NeverLoaded } from './loaded-alone.js';

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
  keepApart();
  let exported: unknown;
  try {
    exported = (await loadedAlone(() => jiti.import<{ default?: unknown }>(path))).default;
  } catch (error) {
    const isEndless = error instanceof NeverLoaded;
    return { fault: isEndless ? say.codeNeverLoads(file.path) : say.codeThrows(file.path, error) };
  }
  if (typeof exported !== 'object' || exported === null || Array.isArray(exported))
    return { fault: say.noDeclaration(file.path, file.kind, exported) };
  const [key, right] = (file.kind === 'policy' ? policyFault(exported) : measureFault(exported)) ?? [];
  if (key !== undefined && right)
    return { fault: say.wrongPart(file.path, file.kind, key, Reflect.get(exported, key), right) };
  const taken = file.kind === 'policy' ? takenKey(exported as Policy) : undefined;
  if (taken !== undefined) return { fault: say.parameterTaken(file.path, taken, [...frameKeys]) };
  return file.kind === 'policy'
    ? { policy: guardedPolicy(exported as Policy, file.path) }
    : { measure: guardedMeasure(exported as Measure, file.path) };
}

/** Loads files that have been checked before, in a worker for instance. Throws an InputError if one of them cannot be used any more. */
export async function loadOwnCode(files: readonly CodeFileName[]): Promise<LoadedCode> {
  const policies = new Map<string, Policy>();
  const measures = new Map<string, Measure>();
  for (const file of files) {
    const read = await loadCodeFile(file);
    if ('fault' in read) {
      const { en, id } = read.fault;
      throw new InputError({ en: `${file.path}: ${en}`, id: `${file.path}: ${id}` });
    }
    if ('policy' in read) policies.set(file.name, read.policy);
    else measures.set(file.name, read.measure);
  }
  return { policies, measures };
}

let isApart = false;

/** What own code prints goes to stderr, since stdout is for results; and it cannot end the program, which has more to say. */
function keepApart(): void {
  if (isApart) return;
  isApart = true;
  globalThis.console = new Console(process.stderr);
  // In a worker it ends its thread, and the run that it was at has failed.
  if (isMainThread)
    process.exit = (code) => {
      throw new Error(`process.exit(${code ?? ''}) called. An error thrown would be right`);
    };
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

/** The part of a declaration that is missing or of another kind, and what it should be. */
type Fault = readonly [key: string, right: Bilingual];

function describedFault(exported: object): Fault | undefined {
  if (!isName(Reflect.get(exported, 'name'))) return ['name', say.parts.name];
  for (const key of ['title', 'summary'])
    if (!isText(Reflect.get(exported, key))) return [key, say.parts.text];
  const sources: unknown = Reflect.get(exported, 'sources');
  const areTexts = Array.isArray(sources) && sources.every((source) => typeof source === 'string');
  return areTexts ? undefined : ['sources', say.parts.sources];
}

function policyFault(exported: object): Fault | undefined {
  const fault = describedFault(exported);
  if (fault) return fault;
  const params: unknown = Reflect.get(exported, 'params');
  if (!(params instanceof simpul.z.ZodObject)) return ['params', say.parts.params];
  const keys = Object.keys(params.shape);
  const intensity: unknown = Reflect.get(exported, 'intensity');
  if (intensity !== undefined && !keys.includes(intensity as string))
    return ['intensity', keys.length > 0 ? oneOf(keys) : say.parts.noIntensity];
  if (typeof Reflect.get(exported, 'intervene') !== 'function') return ['intervene', say.parts.intervene];
  return undefined;
}

/** A parameter that has the name of what scenarios write of every policy. */
function takenKey({ params }: Policy): string | undefined {
  return Object.keys(params.shape).find((key) => frameKeys.has(key));
}

function measureFault(exported: object): Fault | undefined {
  const fault = describedFault(exported);
  if (fault) return fault;
  const get = (key: string): unknown => Reflect.get(exported, key);
  if (!isText(get('formula'))) return ['formula', say.parts.text];
  if (typeof get('unit') !== 'string') return ['unit', say.parts.unit];
  const range = get('range');
  if (!Array.isArray(range) || range.length !== 2 || !range.every((end) => typeof end === 'number'))
    return ['range', say.parts.range];
  const choices = { family: families, better: ['higher', 'lower', 'neither'], cost: ['cheap', 'full'] };
  for (const [key, words] of Object.entries(choices))
    if (!words.includes(get(key) as never)) return [key, oneOf(words)];
  return typeof get('of') === 'function' ? undefined : ['of', say.parts.of];
}
