import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crateFindings } from './check-crate.js';
import { packageVersion } from './manifest.js';
import { crateFile, knownFiles, type Told } from './ro-crate.js';

/** What comparing a result with the same made anew shows: names of files, those that say most first. */
export interface BytesCompared {
  readonly differing: readonly string[];
  /** What the result does not have, so that there was nothing to compare. */
  readonly missing: readonly string[];
  /** What another version of the program may draw or describe otherwise. */
  readonly unjudged: readonly string[];
}

/**
 * Compares every file of a result but the journal, byte for byte, with those of the same made anew; in the description a
 * publisher may have written. Where another version of the program made the result, `writeAs` writes what that version
 * would say of itself.
 */
export async function compareBytes(
  result: string,
  anew: string,
  manifest: Told,
  writeAs: (folder: string, simpul: string) => Promise<unknown>,
): Promise<BytesCompared> {
  if (manifest.simpul === packageVersion()) return compared(result, anew, manifest);
  const aside = await mkdtemp(join(tmpdir(), 'simpul-'));
  try {
    await writeAs(aside, manifest.simpul);
    return await compared(result, aside, manifest);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function compared(result: string, anew: string, manifest: Told): Promise<BytesCompared> {
  const isOfThisVersion = manifest.simpul === packageVersion();
  const [differing, missing, unjudged]: [string[], string[], string[]] = [[], [], []];
  for (const name of await namesIn(anew)) {
    const [bytes, others] = await Promise.all([bytesOf(join(result, name)), bytesOf(join(anew, name))]);
    if (bytes === undefined) missing.push(name);
    else if (!isOfThisVersion && isDrawn(name)) unjudged.push(name);
    else if (name === crateFile) {
      if ((await crateFindings(result, [manifest])).length > 0) differing.push(name);
    } else if (bytes === 'unreadable' || !bytes.equals(others as Buffer)) differing.push(name);
  }
  const made = new Set(await readdir(anew));
  for (const name of knownFiles) {
    if (name !== JOURNAL && !made.has(name) && (await bytesOf(join(result, name)))) differing.push(name);
  }
  return { differing, missing: withoutCharts(missing), unjudged: withoutCharts(unjudged) };
}

const JOURNAL = 'journal';
const FIRST = ['manifest.json', 'comparison.json'];

function isDrawn(name: string): boolean {
  return name.startsWith('charts/') || name === 'report.html' || name === crateFile;
}

/** The files of a result by their paths in it: what all else follows from first, what is drawn of it last. */
async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== JOURNAL).map(({ name }) => name);
  const charts = await readdir(join(folder, 'charts')).catch(() => []);
  const names = [...files.sort(), ...charts.sort().map((name) => `charts/${name}`)];
  const rank = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : isDrawn(name) ? 3 : 2);
  return names.sort((one, other) => rank(one) - rank(other));
}

/** Undefined if there is no such file. */
async function bytesOf(path: string): Promise<Buffer | 'unreadable' | undefined> {
  return readFile(path).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : 'unreadable',
  );
}

/** Charts are many: they are told of by their folder. */
function withoutCharts(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => (name.startsWith('charts/') ? 'charts' : name)))];
}
