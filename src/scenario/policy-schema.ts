import { z } from 'zod';
import { sizeClasses } from '../model/world.js';
import { policies } from '../policy/index.js';
import { signals } from '../policy/signal.js';
import { quantity } from '../quantity/index.js';
import { codeFile, month, name, told } from './names.js';

const trigger = z.strictObject({
  signal: told(z.enum(Object.keys(signals) as [keyof typeof signals]), 'What is looked at', 'Yang diamati'),
  above: told(
    quantity('share', 0, 1).optional(),
    'Acts while it is above this',
    'Bertindak selama di atas nilai ini',
    'share',
  ),
  below: told(
    quantity('share', 0, 1).optional(),
    'Acts while it is below this',
    'Bertindak selama di bawah nilai ini',
    'share',
  ),
});

const target = z.strictObject({
  sectors: told(
    z
      .array(name.meta({ reference: 'sector' }))
      .min(1)
      .optional(),
    'Firms of these lines of business',
    'Usaha di bidang ini',
  ),
  places: told(
    z
      .array(name.meta({ reference: 'place' }))
      .min(1)
      .optional(),
    'Firms of these places',
    'Usaha di tempat ini',
  ),
  sizes: told(
    z.array(z.enum(sizeClasses)).min(1).optional(),
    'Firms of these size classes',
    'Usaha kelas ini',
  ),
});

/** What every policy of a scenario can say besides its own parameters. */
const policyFrame = {
  label: told(
    name.optional(),
    'Tells two uses of one policy apart',
    'Membedakan dua pemakaian kebijakan yang sama',
  ),
  target: told(target.optional(), 'Only these firms', 'Hanya usaha ini'),
  when: told(trigger.optional(), 'A condition under which alone it acts', 'Syarat agar kebijakan bertindak'),
};

/** A phase begins and ends with a month; both are part of it. What it leaves out is as the policy says outside phases. */
const phaseFrame = {
  from: told(month.optional(), 'First month', 'Bulan pertama'),
  to: told(month.optional(), 'Last month', 'Bulan terakhir'),
};

const policyWords = ['Which policy', 'Kebijakan mana'] as const;

function phasesOf<Phase extends z.ZodType>(phase: Phase) {
  return told(
    z.array(phase).min(1).optional(),
    'Stretches of time in which parameters are others',
    'Masa dengan parameter yang lain',
  );
}

/** The parameters of a policy, each of which may be left out and then has no default. */
function overridesOf(shape: z.ZodRawShape): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(shape).map(([key, schema]) => {
      const isFilledIn = schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault;
      const bare = (isFilledIn ? schema.unwrap() : schema) as z.ZodType;
      return [key, bare.meta({ ...(schema as z.ZodType).meta() }).optional()];
    }),
  );
}

/** How a scenario writes a policy: what every policy can say, its phases and its own parameters. */
export function policyEntry(name: string, params: z.ZodObject) {
  return z.strictObject({
    policy: told(z.literal(name), ...policyWords),
    ...policyFrame,
    phases: phasesOf(z.strictObject({ ...phaseFrame, ...overridesOf(params.shape) })),
    ...params.shape,
  });
}

/** The entries of the built-in policies, by name. */
export const policyEntries: ReadonlyMap<string, z.ZodObject> = new Map(
  policies.map(({ name, params }) => [name, policyEntry(name, params)]),
);

/** A policy of the user's own as far as it is known before its file is loaded: its parameters are checked after. */
export const ownPolicyEntry = z.looseObject({
  policy: told(codeFile, ...policyWords),
  ...policyFrame,
  phases: phasesOf(z.looseObject(phaseFrame)),
});

/** Any of them. */
export const anyPolicyEntry = z.union([
  ...policies.map(({ name, params }) => policyEntry(name, params)),
  ownPolicyEntry,
]);
