import type { Bilingual } from './lang.js';

/** What `simpul measures` says besides the measures themselves. */
export const measuresWords = {
  formula: { en: 'formula', id: 'rumus' },
  unit: { en: 'unit', id: 'satuan' },
  sources: { en: 'sources', id: 'sumber' },
  higher: { en: 'higher is better', id: 'makin tinggi makin baik' },
  lower: { en: 'lower is better', id: 'makin rendah makin baik' },
  neither: { en: 'neither direction is better', id: 'tidak ada arah yang lebih baik' },
} satisfies Record<string, Bilingual>;
