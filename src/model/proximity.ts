import { pow } from '../portable/index.js';
import type { Behaviour } from './behaviour/index.js';
import type { Frozen } from './frozen.js';
import { latest } from './latest.js';

type Contact = Frozen<Behaviour['contact']>;

/** What nearness goes by; `proximity` by distance within a place, as `tabulateProximity` gives it. */
interface NearRules {
  readonly contact: Contact;
  readonly proximity: ArrayLike<number>;
}

/** Distances within a place are looked up: this many steps a km, up to this many km. */
const STEPS_PER_KM = 64;
const TABLE_KM = 32;

/** Proximity at each step of distance within a place; two powers a new tie would cost more than the tie. */
export function tabulateProximity(contact: Contact): ArrayLike<number> {
  const { faceKm, remoteKm, remoteShare, distanceExponent } = contact;
  return proximities(faceKm, remoteKm, remoteShare, distanceExponent);
}

const proximities = latest(
  (faceKm: number, remoteKm: number, remoteShare: number, distanceExponent: number) =>
    Float64Array.from({ length: STEPS_PER_KM * TABLE_KM + 1 }, (_, step) =>
      kernel({ faceKm, remoteKm, remoteShare, distanceExponent }, step / STEPS_PER_KM),
    ),
);

/**
 * How near two firms at `distanceKm` are for contact, in [0,1]: a part that needs meeting face to face and falls
 * within kilometres, and a remote part that falls within hundreds (Mok, Wellman & Carrasco 2010). Below 32 km it is
 * read off a table, straight between steps of 1/64 km.
 */
export function proximityAt(rules: NearRules, distanceKm: number): number {
  const position = distanceKm * STEPS_PER_KM;
  const step = Math.floor(position);
  if (step + 1 >= rules.proximity.length) return kernel(rules.contact, distanceKm);
  const lower = rules.proximity[step] as number;
  return lower + ((rules.proximity[step + 1] as number) - lower) * (position - step);
}

type Kernel = Pick<Contact, 'faceKm' | 'remoteKm' | 'remoteShare' | 'distanceExponent'>;

function kernel(contact: Kernel, distanceKm: number): number {
  const { faceKm, remoteKm, remoteShare, distanceExponent } = contact;
  const face = pow(1 + distanceKm / faceKm, -distanceExponent);
  const remote = pow(1 + distanceKm / remoteKm, -distanceExponent);
  return (1 - remoteShare) * face + remoteShare * remote;
}
