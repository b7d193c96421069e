import { lastYearChart } from './last-year.js';

/** Bonding, bridging and linking social capital. */
export const capitalKinds = lastYearChart('capital-kinds', ['bonding', 'bridging', 'linking']);
