import { branchWorld } from '../model/branch.js';
import { placeDistances } from '../model/distance.js';
import { createRings } from '../model/meeting-ring.js';
import { proximityAt } from '../model/proximity.js';
import { modelVersion } from '../model/version.js';
import type { World } from '../model/world.js';
import { type Column, HALVES_WORDS } from '../network/ties.js';
import { seedKey } from '../random/key.js';
import type { OwnCode } from '../scenario/entry-schema.js';
import { planScenario } from '../scenario/plan.js';
import type { Scenario } from '../scenario/schema.js';
import { bytesOf, type ColumnKind, columnOf, sizeOf } from './column-bytes.js';
import { type CreateHasher, portableHasher } from './hasher.js';
import { noOwnCode } from './study-data.js';

/**
 * A world between two weeks as bytes: magic word, version of this layout, model version, length of the JSON and of the
 * columns; then JSON with all plain values and, in place of each column, its kind and length; then the columns in that
 * order; then SHA-256 of all before. Numbers are little-endian. What follows from the rest is made anew: scratch, rings,
 * distances. A scenario's own code is not in it, only where it lies.
 */
export interface SavedWorld {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly replicate: number;
  readonly world: World;
}

const MAGIC = 'simpul:w';
/** Version of this layout. */
export const SAVED_FORMAT = 2;
const HEADER = 24;
const DIGEST = 32;

/** Why bytes are no saved state that can go on here. */
export type SavedFault =
  | { readonly fault: 'other' | 'cut-short' | 'damaged' }
  | { readonly fault: 'format' | 'model'; readonly found: number; readonly known: number };

/** The bytes of a world; `restoreWorld` makes of them one that goes on byte for byte as this one does. */
export function saveWorld(saved: SavedWorld, createHasher: CreateHasher = portableHasher): Uint8Array {
  const { world, ...source } = saved;
  const columns: Uint8Array[] = [];
  const text = JSON.stringify(
    { ...source, policyNames: world.policyNames, state: stateOf(world) },
    (_, value) => {
      if (typeof value === 'number') return isPlain(value) ? value : { $number: textOf(value) };
      if (!ArrayBuffer.isView(value)) return value;
      columns.push(bytesOf(value as Column));
      return { $column: value.constructor.name, rows: (value as Column).length };
    },
  );
  const json = new TextEncoder().encode(text);
  const size = columns.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(HEADER + json.length + size + DIGEST);
  bytes.set(new TextEncoder().encode(MAGIC));
  const header = new DataView(bytes.buffer);
  for (const [index, number] of [SAVED_FORMAT, modelVersion, json.length, size].entries()) {
    header.setUint32(MAGIC.length + 4 * index, number, true);
  }
  let at = HEADER;
  for (const part of [json, ...columns]) {
    bytes.set(part, at);
    at += part.length;
  }
  bytes.set(digestOf(bytes.subarray(0, at), createHasher), at);
  return bytes;
}

/** What is wrong with bytes that should be a saved state; undefined if nothing is. */
export function savedFaultOf(
  bytes: Uint8Array,
  createHasher: CreateHasher = portableHasher,
): SavedFault | undefined {
  const magic = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) return { fault: bytes.length > 0 && MAGIC.startsWith(magic) ? 'cut-short' : 'other' };
  if (bytes.length < HEADER) return { fault: 'cut-short' };
  const { format, model, jsonLength, columnsLength } = headerOf(bytes);
  if (format !== SAVED_FORMAT) return { fault: 'format', found: format, known: SAVED_FORMAT };
  const end = HEADER + jsonLength + columnsLength;
  if (bytes.length < end + DIGEST) return { fault: 'cut-short' };
  const digest = digestOf(bytes.subarray(0, end), createHasher);
  const isWhole = bytes.length === end + DIGEST && digest.every((byte, at) => bytes[end + at] === byte);
  if (!isWhole) return { fault: 'damaged' };
  return model === modelVersion ? undefined : { fault: 'model', found: model, known: modelVersion };
}

/** The world that was saved. Bytes with a fault are a bug here: `savedFaultOf` comes first. */
export function restoreWorld(bytes: Uint8Array, own: OwnCode = noOwnCode): SavedWorld {
  let at = HEADER + headerOf(bytes).jsonLength;
  const { scenario, seed, replicate, policyNames, state } = JSON.parse(jsonOf(bytes), (_, value) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('$number' in value) return Number(value.$number);
    if (!('$column' in value)) return value;
    const { $column: kind, rows } = value as { $column: ColumnKind; rows: number };
    const from = at;
    at += sizeOf(kind, rows);
    return columnOf(kind, bytes.subarray(from, at));
  });
  const plan = planScenario(scenario, own.policies).world;
  const distancesKm = placeDistances(plan.places);
  const world: World = {
    ...state,
    plan,
    key: seedKey(seed, replicate),
    policyNames,
    distancesKm,
    proximities: distancesKm.map((km) => proximityAt(plan.rules, km)),
    rings: createRings(state.firms, plan.places.length, plan.sectors.length),
  };
  return { scenario, seed, replicate, world: branchWorld(world, policyNames) };
}

/** What has to be kept of a world, columns cut to the rows in use. */
function stateOf(world: World): object {
  const { tick, firms, ties, adjacency, associations, agency, patterns, week, year, ended } = world;
  const { ruleClarity, budgetLeftIdr, daysLeft, accounts, introductions } = agency;
  const { firstHalf, degree, halves } = adjacency;
  return {
    tick,
    firms,
    ties: {
      ...cut(ties, ties.count),
      capacity: ties.count,
      first: cut(ties.first, ties.count),
      second: cut(ties.second, ties.count),
    },
    adjacency: { firstHalf, degree, halves: halves.subarray(0, HALVES_WORDS * ties.count) },
    associations,
    agency: {
      ruleClarity,
      budgetLeftIdr,
      daysLeft,
      accounts,
      introductions: cut(introductions, introductions.count),
    },
    patterns,
    week,
    year,
    ended,
  };
}

function cut(columns: object, rows: number): object {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? (value as Column).subarray(0, rows) : value,
    ]),
  );
}

/** Whether JSON gives the number back as it is. */
function isPlain(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function textOf(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function headerOf(bytes: Uint8Array) {
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const numberAt = (index: number) => header.getUint32(MAGIC.length + 4 * index, true);
  return { format: numberAt(0), model: numberAt(1), jsonLength: numberAt(2), columnsLength: numberAt(3) };
}

function jsonOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(HEADER, HEADER + headerOf(bytes).jsonLength));
}

function digestOf(bytes: Uint8Array, createHasher: CreateHasher): Uint8Array {
  const hasher = createHasher();
  hasher.update(bytes);
  return hasher.digest();
}
