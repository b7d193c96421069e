import { type Provenance, readQuantity, type Text } from '../quantity/index.js';
import { sourceText } from '../words/source-words.js';
import { entrySchema, type OwnCode } from './entry-schema.js';
import { type Field, isMap, isNumeric, walk } from './field.js';
import { originOfNumber } from './provenance.js';
import { type Scenario, scenarioSchema } from './schema.js';
import { type MapTree, type Path, pathText, plainOf, type Site, siteAt } from './tree.js';

/** A number that a scenario's files write, with what it is and where it comes from. */
export interface WrittenNumber {
  readonly path: string;
  /** In its unit. */
  readonly value: number;
  /** As it stands in the file. */
  readonly written: string | number;
  readonly unit: string | undefined;
  /** Undefined where neither the file nor the schema says it. */
  readonly mark: Provenance | undefined;
  readonly source: Text | undefined;
  readonly site: Site;
}

/** A scenario that was read without error. */
interface ReadScenario {
  readonly tree: MapTree;
  readonly own: OwnCode;
  readonly scenario: Pick<Scenario, 'provenance'>;
}

/** Every number of a scenario that reads without error, in the order of the files, with its origin as far as it is known. */
export function numbersOf({ tree, own, scenario }: ReadScenario): WrittenNumber[] {
  const raw = plainOf(tree) as Record<string, unknown>;
  const numbers: WrittenNumber[] = [];
  const units: { path: Path; unit: string }[] = [];
  const visit = (path: Path, field: Field, value: unknown) => {
    const { meta } = field;
    if (meta.unit) units.push({ path, unit: meta.unit });
    if (!isNumeric(field) || (typeof value !== 'number' && typeof value !== 'string')) return;
    const amount = meta.quantity ? readQuantity(meta.quantity, value) : value;
    if (typeof amount !== 'number') return;
    const { mark, source, unit } = originOfNumber(path, amount, field, scenario.provenance);
    numbers.push({
      path: pathText(path),
      value: amount,
      written: value,
      unit: unit ?? units.findLast((above) => isAbove(above.path, path))?.unit,
      mark,
      source: source === undefined ? undefined : sourceText(source),
      site: siteAt(tree, path),
    });
  };
  // The version is the model's and says nothing of the world.
  walk(scenarioSchema.omit({ policies: true, modelVersion: true }), raw, [], visit);
  for (const [index, entry] of (Array.isArray(raw.policies) ? raw.policies : []).entries()) {
    const schema = isMap(entry) ? entrySchema(String(entry.policy), own) : undefined;
    if (schema) walk(schema, entry, ['policies', index], visit);
  }
  return numbers;
}

function isAbove(path: Path, other: Path): boolean {
  return path.length < other.length && path.every((step, index) => step === other[index]);
}
