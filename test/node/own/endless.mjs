import { definePolicy, z } from 'simpul';

/** Never comes to an end. */
export default definePolicy({
  name: 'endless',
  title: { en: 'Endless', id: 'Tanpa akhir' },
  summary: { en: 'It never comes to an end.', id: 'Tidak pernah berakhir.' },
  sources: [],
  params: z.strictObject({ size: z.number().default(1) }),
  intensity: 'size',
  intervene() {
    for (;;);
  },
});
