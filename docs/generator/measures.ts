import { measures } from '../../src/measure/index.js';
import { families, type Measure } from '../../src/measure/measure.js';
import { nameOf } from '../../src/words/names.js';
import { unitTitle } from '../../src/words/units.js';
import { both, code, page, sourcesText, table } from './markdown.js';

/** `docs/reference/measures.md`. */
export function measuresPage(): string {
  return page(
    { en: 'Outcome measures', id: 'Ukuran hasil' },
    'Every measure is read at the end of each year and changes nothing. Unless a measure says otherwise, it is about the ' +
      'UMKM of the home place and their ties. A measure without a denominator has no value in that year and its cell is ' +
      'empty. The symbols are those of [the model](../odd.md#measures): i and j are firms, k_i the ties of i, w_ij the ' +
      'strength of a tie for i, c_ij contacts, h_ij helps of i for j, d_ij km.',
    '*Setiap ukuran dibaca pada akhir tahun dan tidak mengubah apa pun. Bila tidak disebut lain, ukuran menyangkut UMKM ' +
      'kota asal dan ikatannya.*',
    table(
      ['Measure', 'Title', '*Nama*', 'Unit', 'Better'],
      measures.map((measure) => [
        `[${code(measure.name)}](#${measure.name})`,
        measure.title.en,
        `*${measure.title.id}*`,
        measure.unit,
        measure.better,
      ]),
    ),
    ...families.flatMap((family) => [
      `## ${nameOf('family', family, 'en')} · ${nameOf('family', family, 'id')}`,
      ...measures.filter((measure) => measure.family === family).map(section),
    ]),
  );
}

function section({ name, title, summary, formula, unit, range, better, sources, cost }: Measure): string {
  const [low, high] = range;
  const bounds = Number.isFinite(high) ? `${low} to ${high}` : `${low} or more`;
  const rows: [string, string][] = [
    ['Formula', code(formula.en)],
    ['*Rumus*', code(formula.id)],
    ['Unit', `${unit} (on charts: ${unitTitle(unit, 'en')} · *${unitTitle(unit, 'id')}*)`],
    ['Range', bounds],
    ['Better', better],
    ['Read', cost === 'cheap' ? 'one pass over firms or ties' : 'once a year'],
    ['Sources', sources.length > 0 ? sourcesText(sources) : 'none'],
  ];
  const facts = rows.map(([label, value]) => `- ${label}: ${value}`).join('\n');
  return `### ${name}\n\n**${title.en} · ${title.id}**\n\n${both(summary)}\n\n${facts}`;
}
