import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describedGone } from '../words/remark-messages.js';
import * as say from '../words/verify-messages.js';
import { type Finding, found } from './finding.js';
import { canonicalJson } from './json.js';
import { packageVersion } from './manifest.js';
import { partingsIn } from './partings.js';
import { crateFile, crateOf, type Entity, knownFiles, type Told } from './ro-crate.js';

/** What whoever publishes a result puts there. */
const publishers = ['datePublished', 'license'];

/**
 * What the description of a result says otherwise than simpul does of a result with any of these manifests. It may leave
 * files out, and what a publisher adds is theirs; without a description there is nothing to be wrong, and what another version
 * of the program described is not judged.
 */
export async function crateFindings(folder: string, manifests: readonly Told[]): Promise<Finding[]> {
  const text = await readFile(join(folder, crateFile), 'utf8').catch(() => undefined);
  if (text === undefined || manifests[0]?.simpul !== packageVersion()) return [];
  const entities = entitiesIn(text);
  if (!entities) return [found('crate', say.crateNotJson, { file: crateFile })];
  const findings = manifests.map((manifest) =>
    crateOf(manifest, ...describedIn(entities, manifest)).flatMap((right) => entityFindings(right, entities)),
  );
  return findings.some((each) => each.length === 0) ? [] : (findings.at(-1) ?? []);
}

/** A remark on files that the description of a result lists and that are gone; those that every result needs are missed elsewhere. */
export async function goneFindings(folder: string, { kind }: Pick<Told, 'kind'>): Promise<Finding[]> {
  const text = await readFile(join(folder, crateFile), 'utf8').catch(() => '');
  const needed = neededFiles[kind ?? 'comparison'] as readonly string[];
  const gone = [...(entitiesIn(text)?.keys() ?? [])].filter((name) => {
    const isOurs = chartFile.test(name) || (knownFiles.includes(name) && !needed.includes(name));
    return isOurs && !existsSync(join(folder, name));
  });
  return gone.length === 0 ? [] : [found('described-gone', describedGone(gone), { files: gone })];
}

type Entities = ReadonlyMap<string, Entity>;

function entitiesIn(text: string): Entities | undefined {
  try {
    const graph: unknown = JSON.parse(text)['@graph'];
    return new Map((graph as Entity[]).map((entity) => [String(entity['@id']), entity]));
  } catch {
    return undefined;
  }
}

/** The files of a result that are described: those that every result has, and of the others those that are there. */
function describedIn(entities: Entities, { kind }: Told): [files: string[], charts: string[]] {
  const needed = neededFiles[kind ?? 'comparison'];
  const files = knownFiles.filter((name) => needed.includes(name) || entities.has(name));
  const charts = [...entities.keys()].flatMap((id) => chartFile.exec(id)?.[1] ?? []);
  return [files, charts];
}

const chartFile = /^charts\/([\w-]+\.(vl\.json|svg))$/;

const neededFiles: Readonly<Record<string, readonly string[]>> = {
  comparison: ['manifest.json', 'comparison.json', 'outcomes.parquet', 'digests.parquet', 'endings.parquet'],
  sweep: ['manifest.json', 'design.parquet', 'outcomes.parquet', 'summary.parquet', 'digests.parquet'],
};

function entityFindings(right: Entity, entities: Entities): Finding[] {
  const { '@id': id } = right;
  const told = entities.get(id);
  const kept = Object.keys(right).filter((key) => id !== './' || !publishers.includes(key));
  const rightOf = (key: string) => {
    const [value, other] = [right[key], told?.[key]];
    if (!Array.isArray(value) || !Array.isArray(other)) return value;
    const isAllThere = value.every((item) =>
      other.some((each) => canonicalJson(each) === canonicalJson(item)),
    );
    return isAllThere ? other : value;
  };
  const pick = (from: (key: string) => unknown) => ({
    [id]: Object.fromEntries(kept.map((key) => [key, from(key)])),
  });
  return partingsIn(crateFile, told ? pick((key) => told[key]) : {}, pick(rightOf));
}
