import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { patternSchema } from '../../src/scenario/world-schema.js';
import { code, page, table } from './markdown.js';

const CATALOGUE = 'scenarios/pasuruan/patterns.yaml';
const catalogue = z.object({ world: z.object({ patterns: z.record(z.string(), patternSchema) }) });

/** `docs/reference/patterns.md`; reads the shipped catalogue below `root`. */
export function patternsPage(root: URL): string {
  const { patterns } = catalogue.parse(parse(readFileSync(new URL(CATALOGUE, root), 'utf8'))).world;
  return page(
    { en: 'Partnership patterns', id: 'Pola kemitraan' },
    `What two firms can agree on, as [\`${CATALOGUE}\`](../../${CATALOGUE}) has it. A world takes the catalogue over with ` +
      '`extends: ./patterns.yaml`, and may add to it or change it under `world.patterns`. The nine patterns of UU 20/2008 ' +
      'come first; their forms are the law’s, all sizes are assumptions. The others stand between small firms.',
    '*Yang dapat disepakati dua usaha. Sembilan pola UU 20/2008 lebih dulu; semua angka adalah asumsi.*',
    table(
      [
        'Pattern',
        'Title',
        '*Nama*',
        'Holders',
        'Formal',
        'Clarity',
        'Fairness',
        'Contacts a year',
        'Smaller side’s gain',
        'Weeks',
      ],
      Object.entries(patterns).map(([name, pattern]) => [
        code(name),
        pattern.title.en,
        `*${pattern.title.id}*`,
        pattern.holders.map((pair) => pair.join('–')).join(', '),
        pattern.formal ? 'yes' : 'no',
        ...[pattern.clarity, pattern.fairness, pattern.cadence, pattern.gainShare, pattern.duration].map(
          String,
        ),
      ]),
    ),
    'Which pairs each one suits, as the policy [`clear-rules`](policies.md#clear-rules) reads it · *Pasangan yang cocok*:',
    table(
      ['Pattern', 'Lines of business', 'Size classes', 'Needs', 'Strength'],
      Object.entries(patterns).map(([name, { fit }]) => [
        code(name),
        fit.lines,
        fit.sizes,
        fit.needs.length > 0 ? fit.needs.join(', ') : 'any',
        String(fit.strength),
      ]),
    ),
    'Besides these, an [`annual-event`](policies.md#annual-event) with the purpose `marketing` makes its own pattern, the memorandum.',
  );
}
