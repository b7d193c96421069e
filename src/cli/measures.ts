import { measures } from '../measure/index.js';
import type { Measure } from '../measure/measure.js';
import { hasWords } from '../words/find-words.js';
import { InputError } from '../words/input-error.js';
import { measuresWords as words } from '../words/measures-messages.js';
import { nameOf } from '../words/names.js';
import { nearestName } from '../words/nearest.js';
import { noSuchMeasure } from '../words/params-messages.js';
import { sourceText } from '../words/source-words.js';
import { unitTitle } from '../words/units.js';
import { type Command, DONE } from './command.js';
import type { Terminal } from './terminal.js';

interface Arguments {
  readonly name?: string;
}

/** `simpul measures [NAME]`: every measure with its formula, unit, range and sources. */
export default {
  options: [],
  async run({ name, json }, terminal) {
    const chosen = name === undefined ? measures : meant(name);
    if (json) {
      const entries = chosen.map(({ of: _, range, ...told }) => ({
        ...told,
        range: range.map((end) => (Number.isFinite(end) ? end : null)),
      }));
      terminal.print(JSON.stringify(entries, null, 2));
    } else {
      for (const line of chosen.flatMap((measure) => linesOf(measure, terminal))) terminal.print(line);
    }
    return DONE;
  },
} satisfies Command<Arguments>;

/** The measure or the family of that name, else those in whose name, title or summary the words stand. */
function meant(name: string): readonly Measure[] {
  const named = measures.filter((measure) => measure.name === name || measure.family === name);
  if (named.length > 0) return named;
  const familyTitle = ({ family }: Measure) => ({
    en: nameOf('family', family, 'en'),
    id: nameOf('family', family, 'id'),
  });
  const found = measures.filter((measure) =>
    hasWords(name, [measure.name, measure.title, measure.summary, familyTitle(measure)]),
  );
  if (found.length > 0) return found;
  const names = measures.map((measure) => measure.name);
  throw new InputError(noSuchMeasure(name, nearestName(name, names)));
}

function linesOf(measure: Measure, terminal: Terminal): string[] {
  const { name, title, summary, formula, unit, range, family, better, sources } = measure;
  const { lang } = terminal;
  const ends = range.map((end) => (Number.isFinite(end) ? String(end) : '∞').replace('-∞', '−∞'));
  return [
    `${name} — ${terminal.say(title)} (${nameOf('family', family, lang)})`,
    `    ${terminal.say(summary)}`,
    `    ${terminal.say(words.formula)}: ${terminal.say(formula)}`,
    `    ${terminal.say(words.unit)}: ${unitTitle(unit, lang)}, ${ends.join(' … ')}; ${terminal.say(words[better])}`,
    ...(sources.length > 0
      ? [
          `    ${terminal.say(words.sources)}: ${sources.map((source) => terminal.say(sourceText(source))).join('; ')}`,
        ]
      : []),
  ];
}
