import type { Cell } from '../study/network-columns.js';
import type { Lasting, NetworkHistory } from '../study/network-history.js';
import type { Network, NetworkTable } from '../study/network-table.js';
import { attributes, escaped } from './xml.js';

/** A network as GEXF 1.3, at one moment. */
export function* gexfOf({ firms, ties }: Network, description: string): Generator<string> {
  yield* headOf(description, { mode: 'static', defaultedgetype: 'undirected' });
  yield* declared(firms, 'node', FIRM_HEAD);
  yield* declared(ties, 'edge', TIE_HEAD);
  yield '<nodes>\n';
  for (const cells of firms.rows) yield `${nodeOf(cells)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const [source, target, weight, ...cells] of ties.rows) {
    yield `${edgeOf(source as Cell, target as Cell, { weight: weight as Cell }, cells)}</edge>\n`;
  }
  yield FOOT;
}

/** The history of a network as dynamic GEXF 1.3: each firm and pair with the weeks in which it was there. */
export function* dynamicGexfOf({ firms, ties }: NetworkHistory, description: string): Generator<string> {
  yield* headOf(description, {
    mode: 'dynamic',
    defaultedgetype: 'undirected',
    timeformat: 'double',
    timerepresentation: 'interval',
  });
  yield* declared(firms, 'node', FIRM_HEAD);
  yield* declared(ties, 'edge', TIE_ENDS);
  yield '<nodes>\n';
  for (const firm of firms.rows) yield `${nodeOf(firm.cells)}${spellsOf(firm)}</node>\n`;
  yield '</nodes>\n<edges>\n';
  for (const pair of ties.rows) {
    const [source, target, ...cells] = pair.cells;
    yield `${edgeOf(source as Cell, target as Cell, {}, cells)}${spellsOf(pair)}</edge>\n`;
  }
  yield FOOT;
}

const types = { text: 'string', integer: 'integer', number: 'double', flag: 'boolean' } as const;

/** Columns that are attributes of the element itself: id and label; source, target and weight. */
const FIRM_HEAD = 2;
const TIE_HEAD = 3;
const TIE_ENDS = 2;

const FOOT = '</edges>\n</graph>\n</gexf>\n';

function* headOf(description: string, graph: Readonly<Record<string, Cell>>): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n';
  yield `<meta>\n<creator>Simpul</creator>\n<description>${escaped(description)}</description>\n</meta>\n`;
  yield `<graph${attributes(graph)}>\n`;
}

function* declared({ columns }: Pick<NetworkTable, 'columns'>, of: string, named: number): Generator<string> {
  yield `<attributes${attributes({ class: of, mode: 'static' })}>\n`;
  for (const [index, { name, kind }] of columns.slice(named).entries()) {
    yield `<attribute${attributes({ id: index, title: name, type: types[kind] })}/>\n`;
  }
  yield '</attributes>\n';
}

function nodeOf([id, label, ...cells]: readonly Cell[]): string {
  return `<node${attributes({ id: id as Cell, label: label as Cell })}>${valuesOf(cells)}`;
}

function edgeOf(
  source: Cell,
  target: Cell,
  more: Readonly<Record<string, Cell>>,
  cells: readonly Cell[],
): string {
  return `<edge${attributes({ id: `${source}--${target}`, source, target, ...more })}>${valuesOf(cells)}`;
}

function valuesOf(cells: readonly Cell[]): string {
  const values = cells.map((cell, index) =>
    cell === null ? '' : `<attvalue${attributes({ for: index, value: cell })}/>`,
  );
  return `<attvalues>${values.join('')}</attvalues>`;
}

function spellsOf({ spans }: Lasting): string {
  const spells = spans.map(({ from, to }) => `<spell${attributes({ start: from, end: to })}/>`);
  return `<spells>${spells.join('')}</spells>`;
}
