/**
 * The vector behind the index when a scenario gives no weights, all weighing the same: the study's four elements, two of its
 * three relational properties, and bonding, bridging and linking. Of each of them more counts as more social capital; of
 * the third property, nearness, it does not: a tie with another place is far.
 */
export const indexVector: readonly string[] = [
  'trust',
  'rule-share',
  'participation',
  'reciprocity',
  'contact-frequency',
  'intensity',
  'bonding',
  'bridging',
  'linking',
];
