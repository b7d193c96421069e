import { definePolicy, z } from 'simpul';

/** Fails on half of the replicates unless the hall is a large one, and takes the whole thread with it if it is told to. */
export default definePolicy({
  name: 'no-hall',
  title: { en: 'No hall', id: 'Tanpa gedung' },
  summary: { en: 'There is no hall to be had.', id: 'Tidak ada gedung.' },
  sources: [],
  params: z.strictObject({ size: z.number().default(1), isFatal: z.boolean().default(false) }),
  intensity: 'size',
  intervene(_world, params, desk) {
    if (params.size > 1 || desk.lastingStream('hall').lo % 2 !== 0) return;
    if (params.isFatal) process.exit(3);
    throw new Error('no hall to be had');
  },
});
