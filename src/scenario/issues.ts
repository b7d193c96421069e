import { z } from 'zod';
import { type QuantityKind, type QuantityProblem, readQuantity, unitsOf } from '../quantity/index.js';
import { paramsThrow } from '../words/code-messages.js';
import type { Bilingual } from '../words/lang.js';
import { meantName } from '../words/meanings.js';
import { nearestName } from '../words/nearest.js';
import { notInList } from '../words/set-messages.js';
import * as say from '../words/value-messages.js';
import { isGrouped } from './check-notation.js';
import { expectedOf } from './expected.js';
import { fieldOf, fieldsOf, schemaAt, stepDown } from './field.js';
import { readOnce } from './once.js';
import { errorAt, type Problem } from './problem.js';
import { type Path, pathText, plainOf, siteAt, type Tree, treeAt, writtenPath } from './tree.js';

type Issue = z.core.$ZodIssue;

/**
 * Says what a schema's issues mean for the file: one message per mistake, at the line where the value was written.
 * `path` is where the checked part stands in the tree. With `isWhole` false, missing keys are not held against the file:
 * they may stand in a file that could not be read.
 */
export function problemsOf(
  schema: z.ZodType,
  issues: readonly Issue[],
  tree: Tree,
  path: Path,
  isWhole = true,
): Problem[] {
  const problems: Problem[] = [];
  const misspelt = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const at = [...path, ...(issue.path as Path)];
    const known = Object.keys(fieldsOf(schemaAt(schema, issue.path as Path) ?? schema) ?? {});
    for (const key of issue.keys) {
      const nearest = meantName(key, known);
      if (nearest) misspelt.add(pathText([...at, nearest]));
      const isDecimal = /^\d/.test(key) && isEmpty(treeAt(tree, [...at, key]));
      const runsOn = known.find(
        (each) => key.startsWith(each) && /^\s*[^\w\s-]/.test(key.slice(each.length)),
      );
      const message = isDecimal
        ? say.decimalComma(key)
        : runsOn
          ? say.colonMissing(runsOn)
          : say.unknownKey(key, nearest, known);
      problems.push(
        errorAt(siteAt(tree, [...at, key], true), pathText(writtenPath(tree, [...at, key])), message),
      );
      if (isDecimal || runsOn || !nearest) continue;
      // What is meant may stand in a file that this one extends, and then need not be whole here.
      const before = treeAt(tree, [...at, nearest]);
      if (before && before.site.file === siteAt(tree, [...at, key]).file) continue;
      const meant = schemaAt(schema, [...(issue.path as Path), nearest]);
      problems.push(...problemsBelow(meant, tree, [...at, key], isWhole && !before));
    }
  }
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') continue;
    const at = [...path, ...(issue.path as Path)];
    const isMissing = treeAt(tree, at) === undefined;
    if (isMissing && (!isWhole || misspelt.has(pathText(at)))) continue;
    const isKey = issue.code === 'invalid_key';
    const message =
      (isMissing && misnamed(schema, issue.path as Path, tree, at)) ||
      messageOf(schema, issue, tree, at, isMissing);
    const where = isMissing ? at.slice(0, -1) : at;
    problems.push(errorAt(siteAt(tree, at, isKey || isMissing), pathText(writtenPath(tree, where)), message));
    if (isKey) problems.push(...problemsBelow(schemaAt(schema, issue.path as Path), tree, at, isWhole));
  }
  return problems;
}

/** What is wrong below a key that is wrong itself, by the schema of what it is meant for. */
function problemsBelow(schema: z.ZodType | undefined, tree: Tree, at: Path, isWhole: boolean): Problem[] {
  const part = treeAt(tree, at);
  const { shorthand } = schema ? fieldOf(schema).meta : {};
  const found = schema && shorthand && part?.kind !== 'map' ? stepDown(schema, shorthand) : schema;
  const read = found && readOnce(found, part);
  return !read || read.success ? [] : problemsOf(found, read.error.issues, tree, at, isWhole);
}

/** What an option makes below a name that is new, where it is likely meant for one that is there: world.firms.bakrs. */
function misnamed(schema: z.ZodType, path: Path, tree: Tree, at: Path): Bilingual | undefined {
  const [things, thing] = [at.slice(0, -2), at.slice(0, -1)];
  const written = treeAt(tree, things);
  const isOfNames = fieldOf(schemaAt(schema, path.slice(0, -2)) ?? schema).schema instanceof z.ZodRecord;
  if (!isOfNames || written?.kind !== 'map' || !treeAt(tree, thing)?.site.isOption) return undefined;
  const name = String(thing.at(-1));
  const names = [...written.entries.keys()].filter((each) => each !== name);
  const nearest = nearestName(name, names);
  return nearest === undefined ? undefined : notInList(pathText(thing), names, nearest);
}

function isEmpty(tree: Tree | undefined): boolean {
  return tree?.kind === 'scalar' && tree.value === null;
}

function messageOf(schema: z.ZodType, issue: Issue, tree: Tree, at: Path, isMissing: boolean): Bilingual {
  const found = schemaAt(schema, issue.path as Path) ?? schema;
  const expected = expectedOf(found);
  const part = treeAt(tree, at);
  if (issue.code === 'custom' && issue.params && 'thrown' in issue.params)
    return paramsThrow(issue.params.thrown);
  if (isMissing || !part) return say.keyMissing(String(at.at(-1)), expected);
  const value = plainOf(part);
  const written = part.kind === 'scalar' ? part.written : undefined;
  if (issue.code === 'invalid_type' && issue.expected === 'int' && isGrouped(written))
    return say.thousandsPoint(written, value as number, true);
  const { meta, isOptional } = fieldOf(found);
  if (value === null) return say.emptyValue(expected, isOptional);
  if (typeof value === 'number' && !Number.isFinite(value))
    return say.notFinite(written ?? String(value), expected);
  if (issue.code === 'invalid_key') return say.badName(at.at(-1), slug(String(at.at(-1))));
  if (meta.quantity) return quantityMessage(meta.quantity, meta.max ?? 1, issue, value, expected);
  if (issue.code === 'invalid_type') return typeMessage(issue, value, expected);
  if (issue.code === 'invalid_value') return enumMessage(issue, value, expected);
  if (issue.code === 'invalid_format') return formatMessage(meta.format, value, expected);
  if (written !== undefined && isBeyondNumbers(issue)) return say.tooManyDigits(written);
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeMessage(issue, value, expected);
  if (issue.code === 'invalid_union') return say.wrongType(value, expected);
  return say.otherProblem(value);
}

function quantityMessage(
  kind: QuantityKind,
  max: number,
  issue: Issue,
  value: unknown,
  expected: Bilingual,
): Bilingual {
  if (issue.code === 'custom') {
    const problem = issue.params as unknown as QuantityProblem;
    if (problem.problem === 'unit-missing') return say.unitMissing(value);
    if (problem.problem === 'unknown-unit') {
      const units = { en: unitsOf(kind, 'en'), id: unitsOf(kind, 'id') };
      const nearest = nearestName(problem.unit, [...units.en, ...units.id]);
      return say.unknownUnit(value, problem.unit, nearest, units);
    }
    if (problem.problem === 'ambiguous-unit') return say.ambiguousUnit(value, problem.amount, problem.unit);
    if (problem.problem === 'ambiguous') return say.ambiguousAmount(value, problem.amount);
    return hasMarks(value) ? say.wrongMarks(value, expected) : say.wrongType(value, expected);
  }
  if (issue.code === 'too_small') return say.outOfRange(value, true, expected);
  if (issue.code === 'invalid_type' && issue.expected === 'int') return say.notWhole(value, expected);
  if (issue.code !== 'too_big') return say.wrongType(value, expected);
  const amount = readQuantity(kind, value as number | string);
  const isPercent =
    kind === 'share' && max <= 1 && typeof amount === 'number' && amount >= 2 && amount <= 100;
  const isBare = typeof value === 'number' || !String(value).includes('%');
  return isPercent && isBare ? say.percentAsShare(amount as number) : say.outOfRange(value, false, expected);
}

function typeMessage(issue: z.core.$ZodIssueInvalidType, value: unknown, expected: Bilingual): Bilingual {
  if (isQuoted(value, issue.expected)) return say.inQuotes(value);
  if (hasMarks(value) && ['number', 'int'].includes(issue.expected)) return say.wrongMarks(value, expected);
  return issue.expected === 'int' ? say.notWhole(value, expected) : say.wrongType(value, expected);
}

/** Whether a whole number is none that the computer tells from its neighbours. */
function isBeyondNumbers(issue: Issue): boolean {
  if (issue.code === 'too_big') return issue.maximum === Number.MAX_SAFE_INTEGER;
  return issue.code === 'too_small' && issue.minimum === Number.MIN_SAFE_INTEGER;
}

/** Whether a text would be what is asked for without its quotes. */
function isQuoted(value: unknown, asked: string): value is string {
  if (typeof value !== 'string') return false;
  if (asked === 'boolean') return value === 'true' || value === 'false';
  return asked === 'number' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value) && !isGrouped(value);
}

/** Whether a text is a number but for marks in it. */
function hasMarks(value: unknown): boolean {
  return typeof value === 'string' && /^\s*[-+]?\d[\d.,_' ]*$/.test(value);
}

function enumMessage(issue: z.core.$ZodIssueInvalidValue, value: unknown, expected: Bilingual): Bilingual {
  if (typeof value !== 'string') return say.wrongType(value, expected);
  const words = issue.values.map(String);
  return say.notOneOf(value, meantName(value, words), words);
}

function formatMessage(format: string | undefined, value: unknown, expected: Bilingual): Bilingual {
  if (format === 'kebab-case') return say.badName(value, slug(String(value)));
  if (format === 'year-month') return say.badMonth(value);
  if (format === 'code-file') return say.badCodeFile(value, 'measure');
  return say.wrongType(value, expected);
}

function sizeMessage(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
  expected: Bilingual,
): Bilingual {
  const isLow = issue.code === 'too_small';
  if (issue.origin === 'string')
    return isLow ? say.emptyText : say.tooLong(Number(issue.code === 'too_big' ? issue.maximum : 0));
  if (issue.origin === 'array') {
    const isPair = Array.isArray(value) && value.length > 0;
    return isPair
      ? say.wrongLength(Number(issue.code === 'too_big' ? issue.maximum : issue.minimum))
      : say.emptyList;
  }
  return say.outOfRange(value, isLow, expected);
}

/** A name made of any text: lower case, hyphens; empty if nothing is left. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
}
