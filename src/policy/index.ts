import type { z } from 'zod';
import { annualEvent } from './annual-event.js';
import { buyerMatching } from './buyer-matching.js';
import { clearRules } from './clear-rules.js';
import { localAssociations } from './local-associations.js';
import type { Policy } from './policy.js';
import { regularFollowUp } from './regular-follow-up.js';
import { seedDeal } from './seed-deal.js';
import { skills } from './skills.js';

/** The built-in policies, in the order of the documents. */
export const policies: readonly Policy[] = [
  registered(annualEvent),
  registered(localAssociations),
  registered(regularFollowUp),
  registered(clearRules),
  registered(buyerMatching),
  registered(skills),
  registered(seedDeal),
];

/** Forgets the type of a policy’s parameters: whoever reads a scenario checks them against its schema. */
function registered<P extends z.ZodObject>(policy: Policy<P>): Policy {
  return policy as unknown as Policy;
}
