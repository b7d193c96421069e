import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Shard } from '../study/sweep-data.js';
import { asidePath, isOfTheDead } from './aside.js';
import type { RunRows } from './run-rows.js';
import { StoreFault } from './store-fault.js';

/** Where the parts of a sweep are, below its result folder. */
const FOLDER = 'shards';

/** The file of a part that is finished. */
export function shardPath(folder: string, { part, of }: Shard): string {
  return join(folder, FOLDER, `shard-${part}-of-${of}.parquet`);
}

/** Where a process puts what it finishes of a part, which another one, on another machine perhaps, may be running as well. */
export function unfinishedPath(folder: string, { part, of }: Shard): string {
  return asidePath(join(folder, FOLDER, `.shard-${part}-of-${of}`), UNFINISHED);
}

const UNFINISHED = 'unfinished.jsonl';

/** What there is of a part, finished or not. */
export function filesOfShard(folder: string, { part, of }: Shard): string[] {
  const begin = `shard-${part}-of-${of}.`;
  return shardFiles(folder).filter((path) => basename(path).replace(/^\./, '').startsWith(begin));
}

/** The parts in a folder, finished or not, in the order of their names. */
export function shardFiles(folder: string): string[] {
  const shards = join(folder, FOLDER);
  if (!existsSync(shards)) return [];
  const names = readdirSync(shards).filter((name) =>
    /^(shard-\d+-of-\d+\.parquet|\.shard-\d+-of-\d+\..*\.unfinished\.jsonl)$/.test(name),
  );
  return names.sort().map((name) => join(shards, name));
}

/** Into how many parts a folder's sweep was cut, as most of its files say; 1 if there are none. */
export function shardCount(folder: string): number {
  const counts = new Map<number, number>();
  for (const path of shardFiles(folder)) {
    const of = Number(/-of-(\d+)\./.exec(path)?.[1]);
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts].sort(([one, files], [other, more]) => more - files || one - other)[0]?.[0] ?? 1;
}

/** Takes files of runs into a store; gives those that could not be read. Throws a StoreFault where the store cannot be used. */
export async function takeInShards(
  rows: RunRows,
  paths: readonly string[],
  areFailuresKept = true,
): Promise<string[]> {
  const unreadable: string[] = [];
  for (const path of paths) {
    if (!existsSync(path)) continue;
    await rows.takeIn(path, areFailuresKept).catch((error) => {
      if (error instanceof StoreFault) throw error;
      unreadable.push(path);
    });
  }
  return unreadable;
}

/** Nobody has been writing to a file that is as old as this, in milliseconds, on whatever machine. */
const ABANDONED = 60_000;

/** Removes what this start and interrupted and killed ones left, once the part is finished. */
export function removeUnfinished(folder: string, shard: Shard): void {
  rmSync(unfinishedPath(folder, shard), { force: true });
  const shards = join(folder, FOLDER);
  const begin = `shard-${shard.part}-of-${shard.of}.`;
  const endings = [UNFINISHED, 'part', 'part.tmp'];
  for (const name of readdirSync(shards)) {
    const ending = endings.find((each) => name.endsWith(`.${each}`));
    if (!ending || !name.replace(/^\./, '').startsWith(begin)) continue;
    const path = join(shards, name);
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
    if (isOfTheDead(name, ending) || Date.now() - mtimeMs > ABANDONED) rmSync(path, { force: true });
  }
}
