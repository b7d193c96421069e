import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { branchWorld } from '../model/branch.js';
import type { World } from '../model/world.js';
import { seedKey } from '../random/key.js';
import type { ScenarioPlan } from '../scenario/plan.js';
import { type NetworkHistory, recordHistory } from '../study/network-history.js';
import { type Network, networkOf } from '../study/network-table.js';
import { watchRun } from '../study/watch-run.js';
import { csvOf } from './csv.js';
import { csvMetadata, metadataPath } from './csv-metadata.js';
import type { FoundRun } from './find-run.js';
import { dynamicGexfOf, gexfOf } from './gexf.js';
import { graphmlOf } from './graphml.js';
import { makerOf, type Origin } from './origin.js';
import { makeFolderOf, writeNewFile } from './write-new-file.js';

/** What `simpul export` writes: the files of each format, `out` being the path that was asked for. */
const files = {
  graphml: (out: string) => [out],
  gexf: (out: string) => [out],
  csv(out: string) {
    const tables = ['firms.csv', 'ties.csv'].map((name) => join(out, name));
    return [...tables, ...tables.map(metadataPath)];
  },
};

export type Format = keyof typeof files;
export const formats = Object.keys(files) as readonly Format[];

/** The files that a network is written to. */
export function filesOf(format: Format, out: string): string[] {
  return files[format](out);
}

/** What was seen of a run: its network at the end of a week, or that of all weeks. */
export interface Seen {
  readonly network: Network | NetworkHistory;
  readonly firms: number;
  readonly ties: number;
  /** Undefined if the run was stopped before its end. */
  readonly digest: string | undefined;
}

/** Runs a run again and looks at it: at the end of a week, or of all weeks if `tick` is undefined. */
export function seeNetwork(run: FoundRun, plan: ScenarioPlan, tick: number | undefined): Seen {
  const { observe, history } = recordHistory();
  let kept: World | undefined;
  const keep = (world: World) => {
    if (world.tick - 1 === tick) kept = branchWorld(world, world.policyNames);
  };
  const digest = watchRun(plan, seedKey(run.seed, run.replicate), {
    onWeek: tick === undefined ? observe : keep,
    createHasher: () => createHash('sha256'),
    // A run whose digest is known goes on to its end, so that it can be told whether it is the same one.
    weeks: run.digest === undefined && tick !== undefined ? tick + 1 : undefined,
  });
  if (kept) return { network: networkOf(kept), firms: kept.firms.count, ties: kept.ties.alive, digest };
  const network = history();
  return { network, firms: network.firms.rows.length, ties: network.ties.rows.length, digest };
}

/** What an exported file says of itself: which run and week, and how it is made again. */
export type Described = Pick<Origin, 'simpul' | 'model' | 'command'> &
  Partial<Origin> & { readonly description: string };

/** Writes what was seen into new files, all or none, and gives their paths. Throws as `writeNewFile`. */
export async function writeNetwork(
  { network }: Seen,
  format: Format,
  out: string,
  { description, ...origin }: Described,
): Promise<string[]> {
  const paths = filesOf(format, out);
  const written: string[] = [];
  try {
    for (const [index, pieces] of piecesOf(network, format, paths, description, origin).entries()) {
      const path = paths[index] as string;
      makeFolderOf(path);
      await writeNewFile(path, pieces);
      written.push(path);
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
  return paths;
}

function piecesOf(
  network: Seen['network'],
  format: Format,
  paths: readonly string[],
  description: string,
  origin: Omit<Described, 'description'>,
): Iterable<string>[] {
  const text = `${description}. ${makerOf(origin)}. ${origin.command}`;
  if (isHistory(network)) return [dynamicGexfOf(network, text)];
  if (format === 'csv') {
    const tables = [network.firms, network.ties];
    const described = tables.map(({ columns }, at) =>
      csvMetadata(basename(paths[at] as string), columns, origin, description),
    );
    return [...tables.map(csvOf), ...described.map((each) => [each])];
  }
  return [format === 'gexf' ? gexfOf(network, text) : graphmlOf(network, text)];
}

function isHistory(network: Seen['network']): network is NetworkHistory {
  return Array.isArray(network.firms.rows);
}
