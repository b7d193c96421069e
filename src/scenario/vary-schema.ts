import { z } from 'zod';
import { isMap } from './field.js';
import { told } from './names.js';

/** How the points of a sweep are chosen between the ends of what is varied. */
const varyMethods = ['grid', 'latin-hypercube', 'sobol'] as const;

const end = z.union([z.number(), z.string()]).optional();

/** What one parameter is varied over: these keys, or the list of values alone. */
const range = z
  .strictObject({
    values: told(
      z
        .array(z.union([z.number(), z.string(), z.boolean()]))
        .min(1)
        .optional(),
      'The values that it takes',
      'Nilai-nilai yang diambil',
    ),
    from: told(
      end,
      'The lowest value, written as in a scenario',
      'Nilai terendah, ditulis seperti di skenario',
    ),
    to: told(
      end,
      'The highest value, written as in a scenario',
      'Nilai tertinggi, ditulis seperti di skenario',
    ),
    steps: told(
      z.int().min(2).max(100_000).optional(),
      'In a grid: how many values from the lowest to the highest, both among them',
      'Pada grid: banyaknya nilai dari terendah sampai tertinggi, termasuk keduanya',
    ),
  })
  .meta({ shorthand: 'values' });

/** The parameters that `simpul sweep` varies, and how. */
export const vary = z.strictObject({
  method: told(
    z.enum(varyMethods).default('grid'),
    'grid takes every combination; latin-hypercube and sobol spread samples over all ranges at once',
    'grid mengambil setiap kombinasi; latin-hypercube dan sobol menyebar contoh ke semua rentang sekaligus',
  ),
  samples: told(
    z.int().min(1).max(1_000_000).optional(),
    'How many points; for latin-hypercube and sobol',
    'Banyaknya titik; untuk latin-hypercube dan sobol',
    'points',
  ),
  parameters: told(
    z.record(z.string(), told(range, 'The values of one parameter', 'Nilai-nilai satu parameter')),
    'By path, as in --set: a list of values, or from, to and (in a grid) steps',
    'Menurut jalur, seperti pada --set: daftar nilai, atau from, to, dan (pada grid) steps',
  ),
});

export type Vary = z.infer<typeof vary>;

/** What is varied, without parameters that are wrong in themselves; undefined if nothing of it can be judged. */
export function readableVary(written: unknown): Vary | undefined {
  const read = vary.safeParse(written);
  if (read.success) return read.data;
  if (read.error.issues.some(({ path }) => path[0] !== 'parameters' || path.length < 2)) return undefined;
  const { parameters, ...rest } = written as { parameters: Record<string, unknown> };
  const right = Object.entries(parameters).flatMap(([path, values]) => {
    // The fewest steps stand in for some that are wrong: the range itself is judged all the same.
    const forms = isMap(values) && 'steps' in values ? [values, { ...values, steps: 2 }] : [values];
    const readable = forms.find((form) => range.safeParse(form).success);
    return readable === undefined ? [] : [[path, readable]];
  });
  return right.length > 0 ? vary.parse({ ...rest, parameters: Object.fromEntries(right) }) : undefined;
}
