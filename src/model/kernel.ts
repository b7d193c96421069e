import { kernelCode } from './kernel-code.js';

/**
 * What the compiled part of the model (`src/kernel`) does in the memory of one world. Rows and codes are whole numbers;
 * sides are 1 for `ties.first`, 0 for `ties.second`; a stream of draws is its two words.
 */
export interface Kernel {
  /** As an int32: draw number `n` of the pair (`a`, `b`) for a purpose in a tick. */
  bits(keyLo: number, keyHi: number, purpose: number, tick: number, a: number, b: number, n: number): number;
  /** Draw number `n` of the pair (firm, `b`) for each of the first `count` firms of the table `ego`, into `drawn` from `at` on. */
  draws(count: number, lo: number, hi: number, b: number, n: number, at: number): void;
  addTie(ego: number, egoKey: number, alter: number, alterKey: number, tick: number): number;
  endTie(tie: number): void;
  openTie(ego: number, alter: number, origin: number): number;
  closeTie(tie: number, cause: number): void;
  touch(tie: number): void;
  weigh(tie: number): void;
  ruleStrength(tie: number): number;
  hazardFactor(tie: number): number;
  willingness(tie: number, isGiverFirst: number, isOwn: number): number;
  agreePattern(tie: number, pattern: number, cadence: number, weeks: number): void;
  dropPattern(tie: number): void;
  contact(tie: number, lo: number, hi: number, isOwn: number): void;
  deal(tie: number, lo: number, hi: number, valueIdr: number): void;
  meet(
    ego: number,
    alter: number,
    origin: number,
    lo: number,
    hi: number,
    acceptance: number,
    isOwn: number,
  ): number;
  meetings(count: number, origin: number, lo: number, hi: number, acceptance: number): void;
  ownContact(): void;
  referral(): void;
  tieEnd(): void;
  reputation(): void;
  weighing(): void;
  /** Closes the gaps of ended ties if there are more than so many. */
  compaction(most: number): void;
}

/** What the compiled part asks of the rest of the model. */
export interface Callbacks {
  /** Makes room for more ties. */
  readonly growTies: () => void;
  /** Proximity of two firms of one place further apart than the table reaches. */
  readonly farProximity: (distanceKm: number) => number;
  /** The chance that a firm helps, where a world has a rule of its own for that. */
  readonly decide: (tie: number, isGiverFirst: number, isOwn: number) => number;
}

let compiled: WebAssembly.Module | undefined;

/** The compiled part at work in `memory`. */
export function kernelOf(memory: WebAssembly.Memory, callbacks: Callbacks): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelCode), (sign) => sign.charCodeAt(0)));
  const { exports } = new WebAssembly.Instance(compiled, {
    env: { memory },
    model: { ...callbacks },
  });
  return exports as unknown as Kernel;
}
