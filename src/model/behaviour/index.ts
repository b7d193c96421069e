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
  trust: trust.meta({ summary: { en: 'Trust', id: 'Kepercayaan' } }).prefault({}),
  contact: contact.meta({ summary: { en: 'Contact', id: 'Kontak' } }).prefault({}),
  exchange: exchange.meta({ summary: { en: 'Exchange', id: 'Pertukaran' } }).prefault({}),
  survival: survival.meta({ summary: { en: 'Survival of ties', id: 'Kelangsungan ikatan' } }).prefault({}),
  introduction: introduction.meta({ summary: { en: 'Introductions', id: 'Perkenalan' } }).prefault({}),
  firm: firm.meta({ summary: { en: 'Firms', id: 'Usaha' } }).prefault({}),
  association: association.meta({ summary: { en: 'Associations', id: 'Asosiasi' } }).prefault({}),
});

export type Behaviour = z.infer<typeof behaviourSchema>;
