import { z } from 'zod';
import { association } from './association.js';
import { contact } from './contact.js';
import { exchange } from './exchange.js';
import { firm } from './firm.js';
import { introduction } from './introduction.js';
import { survival } from './survival.js';
import { trust } from './trust.js';

/**
 * The parameters of the mechanisms, in the order of the mechanisms. Each has its default, range, unit, provenance and
 * source here and nowhere else: the scenario schema, `simpul params` and the ODD document read them from this schema.
 */
export const behaviourSchema = z.strictObject({
  trust: trust.prefault({}),
  contact: contact.prefault({}),
  exchange: exchange.prefault({}),
  survival: survival.prefault({}),
  introduction: introduction.prefault({}),
  firm: firm.prefault({}),
  association: association.prefault({}),
});

export type Behaviour = z.infer<typeof behaviourSchema>;
