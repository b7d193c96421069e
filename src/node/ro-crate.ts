import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelDate } from '../model/version.js';
import type { Manifest, ManifestScenario } from './manifest.js';

/** An entity of the crate's graph. */
export type Entity = Readonly<Record<string, unknown>> & { readonly '@id': string };

/** The name of the file. */
export const crateFile = 'ro-crate-metadata.json';
const SPECIFICATION = 'https://w3id.org/ro/crate/1.1';

/** What is told of a result, be it of a comparison or of a sweep. */
export type Told = Pick<Manifest, 'simpul' | 'model' | 'command' | 'study' | 'scenarios' | 'digest'> & {
  readonly kind?: 'sweep';
  readonly design?: { readonly points: number };
};

/** What the files of a result are, by name. */
const descriptions: Readonly<Record<string, string>> = {
  'manifest.json':
    'What went in and what proves what came out: versions, resolved scenarios with their SHA-256, seed, command, a digest for each run and for the whole.',
  'comparison.json': 'Everything that the report says, as numbers.',
  'outcomes.parquet':
    'One value a row: scenario, replicate, year, measure, value; null where there is no value.',
  'outcomes.csv': 'The table of outcomes.parquet as text.',
  'outcomes-equal-budget.parquet': 'The same table with the policies scaled to an equal yearly spending.',
  'outcomes.csv-metadata.json': 'The columns of outcomes.csv and where it comes from (CSV on the Web).',
  'outcomes-equal-budget.csv-metadata.json':
    'The columns of outcomes-equal-budget.csv and where it comes from (CSV on the Web).',
  'outcomes-equal-budget.csv': 'The table of outcomes-equal-budget.parquet as text.',
  'digests.parquet':
    'One year of a run a row: SHA-256 of the state at its end, and fingerprints of its columns and weeks.',
  'endings.parquet':
    'One run a row: what became of ties, money and firms by its end, as JSON; with the outcomes all that the comparison is made of.',
  'design.parquet': 'One set of parameters a row: point, and a column for each parameter that is varied.',
  'summary.parquet':
    'What the replicates say at the end of the last year: mean by point, scenario and measure, and its paired difference to the baseline, with 95 % intervals.',
  'report.html': 'The report, in one file that works offline.',
  journal: 'What happened when, a line an event.',
};

/** The names of files that a result may have, in the order of their names. */
export const knownFiles: readonly string[] = Object.keys(descriptions).sort();

const encodings: Readonly<Record<string, string>> = {
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
  csv: 'text/csv',
  html: 'text/html',
  svg: 'image/svg+xml',
};

/**
 * Writes `ro-crate-metadata.json` for what is in a result folder: an RO-Crate 1.1. No time of day goes into it, so that
 * equal studies give equal bytes; the date that the specification demands is that of the model version.
 */
export async function writeCrate(folder: string, manifest: Told): Promise<void> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== crateFile)
    .map(({ name }) => name);
  const charts = await readdir(join(folder, 'charts')).catch(() => []);
  const graph = crateOf(manifest, names.sort(), charts.sort());
  const text = JSON.stringify({ '@context': `${SPECIFICATION}/context`, '@graph': graph }, null, 1);
  await writeFile(join(folder, crateFile), `${text}\n`);
}

/** The entities that describe a result with these files and charts. */
export function crateOf(manifest: Told, names: readonly string[], charts: readonly string[]): Entity[] {
  const files = names.map((name) => fileOf(name, descriptions[name] ?? 'A file of the result.'));
  const chartFiles = charts.map((name) => {
    const [chart] = name.split('.');
    const kind = name.endsWith('.svg') ? 'as a picture' : 'as a Vega-Lite specification with its data';
    return fileOf(`charts/${name}`, `The chart ${chart}, ${kind}.`);
  });
  const folders = chartFiles.length > 0 ? [chartsFolder(chartFiles)] : [];
  const scenarios = manifest.scenarios.map(scenarioOf);
  const software = softwareOf(manifest);
  const made = {
    '@id': manifest.kind === 'sweep' ? '#sweep' : '#comparison',
    '@type': 'CreateAction',
    name: manifest.kind === 'sweep' ? 'The sweep' : 'The comparison',
    description: manifest.command,
    instrument: idOf(software),
    object: scenarios.map(idOf),
    result: { '@id': './' },
  };
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name: manifest.study.title.en,
    description: `Result of the simulation study ${manifest.study.name}: ${manifest.scenarios.length} scenarios, ${manifest.design ? `${manifest.design.points} sets of parameters, ` : ''}${manifest.study.replicates} paired replicates, seed ${manifest.study.seed}. Nothing in it depends on when it was run: datePublished is the day of model version ${manifest.model}, to be replaced by that of a publication.`,
    identifier: `sha256:${manifest.digest}`,
    datePublished: modelDate,
    license: 'None has been chosen yet. Whoever publishes this result names one here.',
    hasPart: [...files, ...folders, ...chartFiles].map(idOf),
    mentions: idOf(made),
  };
  const descriptor = {
    '@id': crateFile,
    '@type': 'CreativeWork',
    conformsTo: { '@id': SPECIFICATION },
    about: idOf(root),
  };
  return [descriptor, root, ...files, ...folders, ...chartFiles, software, made, ...scenarios];
}

function idOf({ '@id': id }: Entity): { readonly '@id': string } {
  return { '@id': id };
}

function fileOf(name: string, description: string): Entity {
  const encodingFormat = encodings[name.split('.').at(-1) as string] ?? 'text/plain';
  return { '@id': encodeURI(name), '@type': 'File', name, description, encodingFormat };
}

function chartsFolder(files: readonly Entity[]): Entity {
  return {
    '@id': 'charts/',
    '@type': 'Dataset',
    name: 'charts',
    description: 'Each chart as a Vega-Lite specification and as a picture.',
    hasPart: files.map(idOf),
  };
}

function softwareOf({ simpul, model }: Told): Entity {
  return {
    '@id': '#simpul',
    '@type': 'SoftwareApplication',
    name: 'simpul',
    version: simpul,
    softwareVersion: `${simpul}, model version ${model}`,
    description: 'Simulation of social capital among small firms.',
  };
}

function scenarioOf({ name, scenario, hash }: ManifestScenario): Entity {
  return {
    '@id': `#scenario-${name}`,
    '@type': 'CreativeWork',
    name: scenario.title.en,
    description: `The scenario ${name}, which stands in manifest.json with everything that it extends.`,
    identifier: `sha256:${hash}`,
  };
}
