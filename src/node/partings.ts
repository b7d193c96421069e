import type { Bilingual } from '../words/lang.js';
import { valueOtherwise } from '../words/verify-messages.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';

/** A place at which two values differ. */
interface Parting {
  /** Keys with dots; an entry of a list by what it tells of. */
  readonly where: string;
  readonly stored: unknown;
  readonly computed: unknown;
}

/** Where what a file says is not what was worked out, down to single numbers; `run` is what it is said of, if not of all. */
export function partingsIn(
  file: string,
  stored: unknown,
  computed: unknown,
  run?: { readonly name: Bilingual; readonly facts: Finding['facts'] },
): Finding[] {
  return partings(stored, computed, '').map((parting) => {
    const [one, other] = [parting.stored, parting.computed].map(textOf);
    const text = valueOtherwise(file, parting.where, one as string, other as string, run?.name);
    const facts = { stored: parting.stored ?? null, computed: parting.computed ?? null };
    return found('says', text, { file, ...run?.facts, where: parting.where, ...facts });
  });
}

function partings(stored: unknown, computed: unknown, where: string): Parting[] {
  if (canonicalJson(stored ?? null) === canonicalJson(computed ?? null)) return [];
  if (!isNest(stored) || !isNest(computed) || Array.isArray(stored) !== Array.isArray(computed))
    return [{ where, stored, computed }];
  const keys = new Set([...Object.keys(stored), ...Object.keys(computed)]);
  return [...keys].flatMap((key) => {
    const [one, other] = [stored, computed].map((nest) => Reflect.get(nest, key));
    const name = nameIn(other ?? one, key);
    return partings(one, other, where === '' ? name : `${where}.${name}`);
  });
}

function isNest(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** An entry of a list by what it tells of: scenario, measure and year, or its name. */
function nameIn(entry: unknown, key: string): string {
  if (!isNest(entry) || Number.isNaN(Number(key))) return key;
  const words = ['point', 'scenario', 'measure', 'name', 'year', 'replicate']
    .map((each) => Reflect.get(entry, each))
    .filter((word) => word !== undefined && !isNest(word));
  return words.length > 0 ? `[${words.join(' ')}]` : key;
}

/** Longer than this a value is no help on a line. */
const MOST = 120;

function textOf(value: unknown): string {
  const text = value === undefined ? '–' : canonicalJson(value);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
