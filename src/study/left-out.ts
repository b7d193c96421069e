import { sizeClasses } from '../model/world.js';
import type { Text } from '../quantity/index.js';
import { mean } from '../stats/mean.js';
import type { LeftOut } from './comparison.js';
import type { Reach } from './ending.js';
import { estimated, SHARE } from './figure.js';
import type { Run } from './run.js';
import type { StudyScenario } from './study-plan.js';

/** The size classes of firms, for people. */
export const sizeTitles: Record<(typeof sizeClasses)[number], Text> = {
  micro: { en: 'Micro', id: 'Mikro' },
  small: { en: 'Small', id: 'Kecil' },
  medium: { en: 'Medium', id: 'Menengah' },
  large: { en: 'Large', id: 'Besar' },
};

/** Who was left out by the agency: by size class at the end, then by sector; kinds without a firm are left out here too. */
export function leftOutOf({ name: scenario, plan }: StudyScenario, runs: readonly Run[]): LeftOut[] {
  const row = (by: LeftOut['by'], name: string, title: Text, tables: readonly Reach[]): LeftOut => ({
    scenario,
    by,
    name,
    title,
    firms: mean(tables.map(({ firms }) => firms)),
    share: estimated(
      tables.map(({ firms, leftOut }) => leftOut / firms),
      SHARE,
    ),
  });
  const sizes = sizeClasses.map((size, code) =>
    row(
      'size',
      size,
      sizeTitles[size],
      runs.map(({ ending }) => ending.sizes[code]),
    ),
  );
  const sectors = plan.world.sectors.map(({ name, title }, code) =>
    row(
      'sector',
      name,
      title,
      runs.map(({ ending }) => ending.sectors[code]),
    ),
  );
  return [...sizes, ...sectors].filter(({ firms }) => firms > 0);
}
