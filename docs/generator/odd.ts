import { behaviourSchema } from '../../src/model/behaviour/index.js';
import { schedule } from '../../src/model/schedule.js';
import { GENERATED, table } from './markdown.js';
import { parametersOf, parameterTable } from './parameters.js';

/** The parts of `docs/odd.md` that the code knows better, by the name in their markers. */
function oddParts(): ReadonlyMap<string, string> {
  const parts = new Map([['schedule', scheduleTable()]]);
  for (const [group, schema] of Object.entries(behaviourSchema.shape))
    parts.set(`behaviour.${group}`, parameterTable(parametersOf(schema, group)));
  return parts;
}

function scheduleTable(): string {
  const rows = schedule.map(({ name, when, summary }, index) => [
    String(index + 1),
    `\`${name}\``,
    when === 'week' ? 'every week' : 'last week of a year',
    `${summary.en}<br>*${summary.id}*`,
  ]);
  return table(['#', 'Process', 'When', 'What happens · *Artinya*'], rows);
}

const between = (name: string) =>
  new RegExp(
    `(<!-- begin ${name.replaceAll('.', '\\.')} -->)[\\s\\S]*?(<!-- end ${name.replaceAll('.', '\\.')} -->)`,
  );

/** The document with its generated parts as they should be. Throws if a part has no place. */
export function withParts(document: string, parts: ReadonlyMap<string, string> = oddParts()): string {
  let text = document;
  for (const [name, part] of parts) {
    if (!between(name).test(text))
      throw new Error(
        `odd.md: no markers for ${name}. <!-- begin ${name} --> and <!-- end ${name} --> would be.`,
      );
    text = text.replace(between(name), (_, begin, end) => `${begin}\n${GENERATED}\n\n${part}\n\n${end}`);
  }
  return text;
}
