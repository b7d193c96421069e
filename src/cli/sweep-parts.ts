import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../node/make-folder.js';
import { openLines } from '../node/run-lines.js';
import type { FoundRun } from '../node/run-row.js';
import type { RunRows } from '../node/run-rows.js';
import { openRunStore, openRunTable } from '../node/run-store.js';
import {
  filesOfShard,
  removeUnfinished,
  shardCount,
  shardFiles,
  shardPath,
  takeInShards,
  unfinishedPath,
} from '../node/shard-files.js';
import { StoreFault } from '../node/store-fault.js';
import { allIdentities, identitiesOf } from '../node/sweep-runs.js';
import { failuresOfPart } from '../node/swept.js';
import type { Shard } from '../study/sweep-data.js';
import { storeLeftAside } from '../words/store-messages.js';
import { noShards, runsMissing, shardFinished, shardUnreadable } from '../words/sweep-messages.js';
import { DONE, FAILED, INTERRUPTED } from './command.js';
import type { CommonArguments } from './options.js';
import { sayFailures } from './say-failure.js';
import { type SweepArguments, scenarioSets, shardCommand } from './sweep-options.js';
import { type Planned, runWithProgress } from './sweep-progress.js';
import type { Terminal } from './terminal.js';

/** Commands that are shown to run parts again. */
const SHOWN = 20;

/** Runs one part of a sweep and leaves it in a file, whole; what an interrupted start finished is not run again. */
export async function runShard(
  planned: Planned,
  shard: Shard,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<number> {
  const { runs, folder } = planned;
  const path = shardPath(folder, shard);
  const identities = [...allIdentities(runs)];
  const table = await openRunTable();
  try {
    if (!args.fresh) {
      // What cannot be read is run again.
      await takeInShards(table.rows, filesOfShard(folder, shard));
      await takeFromStore(table.rows, storePath(args, folder), identities, terminal);
    }
    const before = await table.rows.find(identities);
    const isThere = !args.fresh && existsSync(path) && before.size === identities.length;
    let after: ReadonlyMap<string, FoundRun> = before;
    if (!isThere) {
      makeFolder(dirname(path));
      const unfinished = unfinishedPath(folder, shard);
      const lines = openLines(unfinished);
      try {
        const rows = { find: table.rows.find, keep: lines.add };
        const { isCut } = await runWithProgress(planned, rows, args, terminal, { areFailuresKept: true });
        if (isCut) return INTERRUPTED;
      } finally {
        lines.close();
      }
      // Another process may have finished the part meanwhile, and cleared away what it took for left.
      await takeInShards(table.rows, args.fresh ? [unfinished] : filesOfShard(folder, shard));
      after = await table.rows.find(identities);
      const gone = identities.length - after.size;
      if (gone > 0) {
        const again = `  ${shardCommand(args, shard, folder)}`;
        terminal.complain(terminal.say(runsMissing(gone, identities.length, [again])));
        return FAILED;
      }
      await table.rows.writeTo(path);
    }
    removeUnfinished(folder, shard);
    const failed = failuresOfPart(planned.sweep, runs, after, scenarioSets(args));
    sayFailures(failed, path, terminal);
    if (args.json) terminal.print(JSON.stringify({ file: path, runs: after.size, failed: failed.length }));
    else terminal.print(terminal.say(shardFinished(path, after.size - failed.length)));
    return failed.length > 0 ? FAILED : DONE;
  } finally {
    table.close();
  }
}

/** The store of finished runs that studies and sweeps share. */
export function storePath({ store }: Pick<SweepArguments, 'store'>, folder: string): string {
  return store ?? join(dirname(folder), '.simpul-runs.duckdb');
}

/** Takes over what is finished already; a part goes on without where that cannot be read, since another process writes it, say. */
async function takeFromStore(
  rows: RunRows,
  path: string,
  identities: readonly string[],
  terminal: Terminal,
): Promise<void> {
  if (!existsSync(path)) return;
  try {
    await rows.takeFromStore(path, identities);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    terminal.complain(terminal.say(storeLeftAside(path, reason)));
  }
}

/** Puts the runs of the parts in a folder into the store, for other studies; says so where it cannot be used. */
export async function keepShards(
  folder: string,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<void> {
  try {
    const store = await openRunStore(storePath(args, folder));
    try {
      // Those that cannot be read have been told of.
      await takeInShards(store.rows, shardFiles(folder), false);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    terminal.complain(terminal.say(error.text));
  }
}

/** All runs of a sweep from the parts in its folder; undefined, and complained of, if any is missing. */
export async function mergeShards(
  { runs, folder }: Planned,
  args: SweepArguments & CommonArguments,
  terminal: Terminal,
): Promise<ReadonlyMap<string, FoundRun> | undefined> {
  const files = shardFiles(folder);
  if (files.length === 0) return void terminal.complain(terminal.say(noShards(folder)));
  const table = await openRunTable();
  try {
    for (const path of await takeInShards(table.rows, files))
      terminal.complain(terminal.say(shardUnreadable(path)));
    const identities = runs.tasks.map((task) => identitiesOf(runs, task));
    const found = await table.rows.find(identities.flat());
    const of = shardCount(folder);
    const parts = new Set<number>();
    let missing = 0;
    for (const [task, own] of identities.entries()) {
      const gone = own.filter((identity) => !found.has(identity)).length;
      missing += gone;
      if (gone > 0) parts.add((task % of) + 1);
    }
    if (missing === 0) return found;
    const commands = [...parts]
      .sort((one, other) => one - other)
      .map((part) => `  ${shardCommand(args, { part, of }, folder)}`);
    const shown =
      commands.length > SHOWN ? [...commands.slice(0, SHOWN), `  … (${commands.length})`] : commands;
    return void terminal.complain(terminal.say(runsMissing(missing, identities.flat().length, shown)));
  } finally {
    table.close();
  }
}
