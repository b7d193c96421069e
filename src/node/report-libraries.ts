import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Libraries } from '../report/index.js';

/** Reads the browser builds that make a report interactive from the installed packages. */
export async function readReportLibraries(): Promise<Libraries> {
  const [vega, vegaLite, vegaEmbed] = await Promise.all([
    readBuild('vega', 'vega.min.js'),
    readBuild('vega-lite', 'vega-lite.min.js'),
    readBuild('vega-embed', 'vega-embed.min.js'),
  ]);
  return { vega, vegaLite, vegaEmbed };
}

/** The builds stand beside the entry of each package, which its `exports` do not name. */
async function readBuild(name: string, file: string): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(name);
  return readFile(join(dirname(entry), file), 'utf8');
}
