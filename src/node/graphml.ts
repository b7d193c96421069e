import type { Cell } from '../study/network-columns.js';
import type { Network, NetworkTable } from '../study/network-table.js';
import { attributes, escaped } from './xml.js';

const types = { text: 'string', integer: 'int', number: 'double', flag: 'boolean' } as const;

/** A network as GraphML, described in a sentence: every column but those that name the firms is a typed key. */
export function* graphmlOf({ firms, ties }: Network, description: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${escaped(description)}</desc>\n`;
  yield* keysOf(firms, 'node', 1);
  yield* keysOf(ties, 'edge', 2);
  yield '<graph id="network" edgedefault="undirected">\n';
  for (const [id, ...cells] of firms.rows) {
    yield `<node${attributes({ id: id as Cell })}>${dataOf('node', cells)}</node>\n`;
  }
  for (const [source, target, ...cells] of ties.rows) {
    const ends = { source: source as Cell, target: target as Cell };
    yield `<edge${attributes({ id: `${source}--${target}`, ...ends })}>${dataOf('edge', cells)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** The first `named` columns are attributes of the element itself. */
function* keysOf({ columns }: NetworkTable, of: string, named: number): Generator<string> {
  for (const [index, { name, kind }] of columns.slice(named).entries()) {
    yield `<key${attributes({ id: `${of}${index}`, for: of, 'attr.name': name, 'attr.type': types[kind] })}/>\n`;
  }
}

function dataOf(of: string, cells: readonly Cell[]): string {
  return cells
    .map((cell, index) => (cell === null ? '' : `<data key="${of}${index}">${escaped(cell)}</data>`))
    .join('');
}
