import type { Bilingual } from '../words/lang.js';

/** A column of a table that `simpul query` offers. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'TIMESTAMP';
  readonly about: Bilingual;
}

/** Declares a column. */
export function column(name: string, type: TableColumn['type'], en: string, id: string): TableColumn {
  return { name, type, about: { en, id } };
}

export const scenario = column('scenario', 'VARCHAR', 'Name of the scenario', 'Nama skenario');
export const measure = column('measure', 'VARCHAR', 'Name of the measure', 'Nama ukuran');
export const replicate = column(
  'replicate',
  'INTEGER',
  'Number of the replicate, from 0',
  'Nomor ulangan, mulai 0',
);
export const year = column(
  'year',
  'INTEGER',
  'Calendar year, read at its end',
  'Tahun kalender, dibaca pada akhirnya',
);

/** A mean over replicates and its interval. */
export const meanColumns: readonly TableColumn[] = [
  column('n', 'INTEGER', 'Replicates that have a value', 'Ulangan yang memiliki nilai'),
  column('mean', 'DOUBLE', 'Mean over the replicates', 'Rata-rata semua ulangan'),
  column('low', 'DOUBLE', 'Lower end of its 95 % interval', 'Batas bawah selang 95 %'),
  column('high', 'DOUBLE', 'Upper end of its 95 % interval', 'Batas atas selang 95 %'),
];
