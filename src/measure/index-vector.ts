/**
 * The vector behind the index when a scenario gives no weights, all weighing the same: the study's four elements, its
 * three relational properties, and bonding, bridging and linking. Of each of them more counts as more social capital.
 */
export const indexVector: readonly string[] = [
  'trust',
  'rule-share',
  'participation',
  'reciprocity',
  'contact-frequency',
  'intensity',
  'spatial-proximity',
  'bonding',
  'bridging',
  'linking',
];
