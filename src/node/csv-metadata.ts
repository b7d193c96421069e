import { makerOf, type Origin } from './origin.js';

const kinds = {
  text: 'string',
  integer: 'integer',
  number: 'double',
  flag: 'boolean',
  VARCHAR: 'string',
  NAME: 'string',
  INTEGER: 'integer',
  DOUBLE: 'double',
} as const;

/** A column as a description of a table names it. */
export interface DescribedColumn {
  readonly name: string;
  readonly kind: keyof typeof kinds;
}

/** Where the description of a CSV file goes: beside it, under the name that the standard gives it. */
export function metadataPath(csv: string): string {
  return `${csv}-metadata.json`;
}

/**
 * The description of a CSV file, as CSV on the Web (W3C 2015) wants it beside the file: columns with their types, and where
 * it comes from. So the CSV itself stays a table and nothing else.
 */
export function csvMetadata(
  file: string,
  columns: readonly DescribedColumn[],
  origin: Pick<Origin, 'simpul' | 'model' | 'command'> & Partial<Origin>,
  description = '',
): string {
  const { identity, digest, command } = origin;
  const metadata = {
    '@context': 'http://www.w3.org/ns/csvw',
    url: file,
    ...(description === '' ? {} : { 'dc:description': description }),
    'dc:creator': makerOf(origin),
    ...(identity === undefined ? {} : { 'dc:isPartOf': `sha256:${identity}` }),
    ...(digest === undefined ? {} : { 'dc:identifier': `sha256:${digest}` }),
    'dc:source': command,
    tableSchema: { columns: columns.map(({ name, kind }) => ({ name, datatype: kinds[kind] })) },
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}
