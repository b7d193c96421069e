import type { z } from 'zod';
import type { Measure } from '../measure/measure.js';
import type { Policy } from '../policy/policy.js';
import { ownPolicyEntry, policyEntries, policyEntry } from './policy-schema.js';

/** What the user's own files gave, by the path that the scenario names. */
export interface OwnCode {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly measures: ReadonlyMap<string, Measure>;
}

/** How the policy of this name, or of this file, is written; undefined if there is none. */
export function entrySchema(policy: string, own: OwnCode): z.ZodObject | undefined {
  const builtIn = policyEntries.get(policy);
  if (builtIn) return builtIn;
  const loaded = own.policies.get(policy);
  if (loaded) return policyEntry(policy, loaded.params);
  return ownPolicyEntry.shape.policy.safeParse(policy).success ? ownPolicyEntry : undefined;
}
