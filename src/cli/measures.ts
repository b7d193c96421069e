import { measures } from '../measure/index.js';
import type { Measure } from '../measure/measure.js';
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
    const chosen = measures.filter(
      (measure) => name === undefined || measure.name === name || measure.family === name,
    );
    if (chosen.length === 0) {
      throw new InputError(
        noSuchMeasure(
          name ?? '',
          nearestName(
            name ?? '',
            measures.map((measure) => measure.name),
          ),
        ),
      );
    }
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
