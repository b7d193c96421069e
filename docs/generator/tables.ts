import { resultTables } from '../../src/node/result-tables.js';
import { sweepTables } from '../../src/node/sweep-tables.js';
import type { TableColumn } from '../../src/node/table-column.js';
import { firmColumns } from '../../src/study/firm-columns.js';
import type { NetworkColumn } from '../../src/study/network-columns.js';
import { tieColumns } from '../../src/study/tie-columns.js';
import { both, bothIn, code, page, table } from './markdown.js';

/** `docs/reference/tables.md`: what `simpul query` offers. */
export function tablesPage(): string {
  return page(
    { en: 'Tables of a result', id: 'Tabel hasil' },
    '`simpul query RESULT "SQL"` asks these tables in the SQL of DuckDB. They are copies in memory: a query can read ' +
      'nothing else, and changes and writes nothing. A value that there is not is NULL. Numbers come in full; the ' +
      'units of `value`, `mean` and their intervals are those of the measure, in the table `measures`.',
    '*`simpul query` menjawab pertanyaan SQL atas tabel berikut. Tabel ini salinan dalam memori: pertanyaan tidak dapat ' +
      'membaca berkas lain dan tidak mengubah apa pun.*',
    '## A comparison · Perbandingan',
    ...resultTables.map(({ name, about, columns, isOfEqualBudget }) =>
      [
        `### ${name}`,
        both(about),
        ...(isOfEqualBudget
          ? ['There only if the study asked for an equal budget. *Hanya ada bila studi memintanya.*']
          : []),
        columnsTable(columns),
      ].join('\n\n'),
    ),
    '## A sweep · Sweep',
    ...sweepTables.map(({ name, about, columns, ownColumns, isFile }) =>
      [
        `### ${name}${isFile ? ` (${name}.parquet)` : ''}`,
        both(about),
        columnsTable(columns),
        ...(ownColumns ? [both(ownColumns)] : []),
      ].join('\n\n'),
    ),
  );
}

function columnsTable(columns: readonly TableColumn[]): string {
  return table(
    ['Column', 'Type', 'What it is · *Artinya*'],
    columns.map((column) => [code(column.name), column.type, bothIn(column.about)]),
  );
}

/** `docs/reference/network-files.md`: what `simpul export` writes. */
export function networkFilesPage(): string {
  return page(
    { en: 'Firms and ties as files', id: 'Usaha dan ikatan sebagai berkas' },
    '`simpul export` runs a run again and writes all its firms, of every role and place, and the ties among them. From a ' +
      'result folder it runs to the end and writes only if the digest is that of the result. Equal runs give equal ' +
      'files, byte for byte; numbers are written in full. Files that are there are left as they are.',
    '*`simpul export` menjalankan ulang satu simulasi dan menulis semua usaha beserta ikatannya. Berkas yang sudah ada ' +
      'tidak ditimpa.*',
    table(
      ['Format', 'Files', 'For'],
      [
        ['`csv`', '`firms.csv` and `ties.csv` in the folder of `--out`', 'R, Python, spreadsheets'],
        ['`graphml`', 'one file, typed keys', 'igraph, NetworkX, Gephi, yEd, Cytoscape'],
        ['`gexf`', 'one file, GEXF 1.3', 'Gephi, NetworkX 3.6 or later'],
        [
          '`gexf` with `--dynamic`',
          'one file, every firm and tie of any week with its spells; columns marked *fixed* below',
          'the timeline of Gephi',
        ],
      ],
    ),
    'Weeks are numbered from 0, the first week of the first year; a year has 52. A file is the state at the end of a ' +
      'week: `2008-W12`, the last one of `2008`, or a number up to 999. Spells give the first and the last week at whose ' +
      'end the tie was there, both included. A pair that parts and meets again has several spells; its columns are ' +
      'those of its first tie. A tie older than week 0 begins at 0, and `met_tick` says when it was made.',
    'Ties have no direction: `source` is the firm whose row comes first. In GraphML and GEXF `id`, `label`, `source`, ' +
      '`target` and (GEXF) `weight` belong to the node or edge itself.',
    '## Firms · Usaha',
    columnTable(firmColumns),
    '## Ties · Ikatan',
    columnTable(tieColumns),
  );
}

function columnTable(columns: readonly NetworkColumn<never>[]): string {
  const types = { text: 'text', integer: 'whole number', number: 'number', flag: 'true or false' };
  return table(
    ['Column', 'Type', 'Unit', 'Fixed', 'What it is · *Artinya*'],
    columns.map(({ name, kind, unit, isFixed, about }) => [
      code(name),
      types[kind],
      unit,
      isFixed ? 'fixed' : '',
      bothIn(about),
    ]),
  );
}
