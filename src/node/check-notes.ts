import { join } from 'node:path';
import type { Finding } from './finding.js';
import type { notesOf } from './origin.js';
import { readNotes } from './parquet.js';
import { partingsIn } from './partings.js';

/**
 * What Parquet files say otherwise of where they come from. Each may agree with any of the origins: where these differ,
 * that is told of the file that says them. A file that cannot be read is told of elsewhere.
 */
export async function notesFindings(
  folder: string,
  files: readonly string[],
  origins: readonly ReturnType<typeof notesOf>[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) {
    const notes = await readNotes(join(folder, file)).catch(() => undefined);
    if (!notes) continue;
    const found = origins.map((right) => {
      const told = Object.fromEntries(Object.keys(right).map((key) => [key, notes[key]]));
      const texts = Object.fromEntries(Object.entries(right).map(([key, value]) => [key, String(value)]));
      return partingsIn(file, told, texts);
    });
    if (found.every((each) => each.length > 0)) findings.push(...(found[0] ?? []));
  }
  return findings;
}
