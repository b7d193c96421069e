import { agencyDependence } from './agency-dependence.js';
import { bonding, bridging, linking } from './bonding-bridging-linking.js';
import { closure } from './closure.js';
import { components, largestComponentShare } from './components.js';
import { degree, isolatedShare, tieCount } from './degree.js';
import { exits } from './exits.js';
import {
  contactFrequency,
  facilitatedRepeatShare,
  repeatContactShare,
  repeatContactShareSoFar,
} from './frequency.js';
import { participationGini, socialCapitalGini } from './inequality.js';
import { intensity } from './intensity.js';
import { knowledge } from './knowledge.js';
import { lastingIntroductions12, lastingIntroductions24 } from './lasting-introductions.js';
import { leftOutOfSize, leftOutShare } from './left-out.js';
import type { Measure } from './measure.js';
import { costPerLastingTie, spent, unfunded } from './money.js';
import { mutualGainOutsideShare, mutualGainShare } from './mutual-gain.js';
import { oldTieExchangeShare } from './old-ties.js';
import { lastingArrangedTies, lastingOutsideTies, lastingTies, outsidePartnerShare } from './outside-ties.js';
import { participantsShare, participation } from './participation.js';
import { meanDistanceKm, spatialProximity } from './proximity.js';
import { delayedReciprocity, instantReciprocity, reciprocity } from './reciprocity.js';
import { resourcesReached } from './resources-reached.js';
import { ruleShare } from './rules.js';
import { sales } from './sales.js';
import { microShare, upwardMoves } from './size-class.js';
import { constraint, effectiveSize } from './structural-holes.js';
import { tieSurvival } from './survival.js';
import { trust, trustHighShare, trustLowShare, trustMediumShare } from './trust.js';

export { readMeasures } from './reading.js';

/** The built-in measures, in the order of the documents. */
export const measures: readonly Measure[] = [
  // Elements of social capital
  trust,
  trustLowShare,
  trustMediumShare,
  trustHighShare,
  ruleShare,
  participation,
  participantsShare,
  reciprocity,
  instantReciprocity,
  delayedReciprocity,
  // Relational properties
  contactFrequency,
  repeatContactShare,
  repeatContactShareSoFar,
  facilitatedRepeatShare,
  intensity,
  spatialProximity,
  meanDistanceKm,
  // Structure
  degree,
  tieCount,
  isolatedShare,
  closure,
  constraint,
  effectiveSize,
  components,
  largestComponentShare,
  bonding,
  bridging,
  linking,
  resourcesReached,
  ...tieSurvival,
  // Success
  outsidePartnerShare,
  lastingOutsideTies,
  lastingTies,
  lastingArrangedTies,
  lastingIntroductions12,
  lastingIntroductions24,
  mutualGainShare,
  mutualGainOutsideShare,
  oldTieExchangeShare,
  // Welfare and equity
  sales,
  knowledge,
  microShare,
  upwardMoves,
  socialCapitalGini,
  participationGini,
  leftOutShare,
  ...leftOutOfSize,
  agencyDependence,
  exits,
  // Money
  spent,
  unfunded,
  costPerLastingTie,
];
