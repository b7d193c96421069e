import type { Stage } from '../model/stages.js';
import { type Origin, origins, type World } from '../model/world.js';
import { ENDED } from '../network/ties.js';
import type { OnStage } from './stepped-run.js';

/** Ties gained or lost in one way: by which process or policy, and how the two had met. */
export interface LedgerLine {
  readonly change: 'gained' | 'lost';
  readonly process: string;
  readonly policy?: string;
  readonly origin: Origin;
  readonly count: number;
}

/** What became of the stock of ties in a stretch of time: before + gained − lost = after. */
export interface LedgerPage {
  readonly before: number;
  readonly lines: readonly LedgerLine[];
  readonly after: number;
}

/**
 * Keeps the books of a run’s ties. What is gained and lost is read off the ties that are there before and after each
 * stage, and who did it is the stage: so the books need nothing of the model but its schedule.
 */
export function keepLedger(world: World): { readonly observe: OnStage; readonly turn: () => LedgerPage } {
  let seen = countsOf(world);
  let before = world.ties.alive;
  let lines = new Map<string, LedgerLine>();
  const book = (stage: Stage, change: LedgerLine['change'], origin: Origin, count: number) => {
    if (count === 0) return;
    const { process, policy } = stage;
    const name = [change, process, policy, origin].join(' ');
    const known = lines.get(name)?.count ?? 0;
    lines.set(name, { change, process, ...(policy && { policy }), origin, count: known + count });
  };
  return {
    observe(world, stage) {
      if (stage.process === 'open-week') seen = { ...seen, flows: 0, gained: seen.gained.fill(0) };
      const flows = sum(world.week.gained) + sum(world.week.lost);
      if (flows === seen.flows) return;
      const now = countsOf(world);
      for (const [code, origin] of origins.entries()) {
        const gained = now.gained[code]! - seen.gained[code]!;
        book(stage, 'gained', origin, gained);
        book(stage, 'lost', origin, seen.alive[code]! + gained - now.alive[code]!);
      }
      seen = now;
    },
    /** Closes the page and opens the next. */
    turn() {
      const page = { before, lines: [...lines.values()], after: world.ties.alive };
      before = page.after;
      lines = new Map();
      return page;
    },
  };
}

function countsOf({ ties, week }: World) {
  const alive = new Int32Array(origins.length);
  for (let tie = 0; tie < ties.count; tie++) if (ties.endsAt[tie] !== ENDED) alive[ties.origin[tie]!]!++;
  return { alive, gained: week.gained.slice(), flows: sum(week.gained) + sum(week.lost) };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
