import { definePolicy, z } from 'simpul';

/** What comes after so many turns of the thread's loop. */
function after(turns, act) {
  if (turns === 0) act();
  else setImmediate(() => after(turns - 1, act));
}

function fail() {
  throw new Error('no hall to be had');
}

/** Ways to fail: while it acts, with the whole thread, or where nobody calls it. */
const ways = {
  throw: fail,
  exit: () => process.exit(3),
  timer: () => void setTimeout(fail, 0),
  promise: () => void Promise.resolve().then(fail),
  // By then the run is over and told.
  late: () => after(20, fail),
};

/** Fails on half of the replicates unless the hall is a large one, in the way it is told to. */
export default definePolicy({
  name: 'no-hall',
  title: { en: 'No hall', id: 'Tanpa gedung' },
  summary: { en: 'There is no hall to be had.', id: 'Tidak ada gedung.' },
  sources: [],
  params: z.strictObject({ size: z.number().default(1), way: z.enum(Object.keys(ways)).default('throw') }),
  intensity: 'size',
  intervene(_world, params, desk) {
    if (params.size > 1 || desk.lastingStream('hall').lo % 2 !== 0) return;
    ways[params.way]();
  },
});
