/** Goes up whenever the same scenario and seed give another result than before; the changelog says why. */
export const modelVersion = 2;
