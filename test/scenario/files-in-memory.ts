import type { ReadFile } from '../../src/scenario/extend.js';

/** A disk made of texts, by path. */
export function files(texts: Readonly<Record<string, string>>): ReadFile {
  return async (path) => (Object.hasOwn(texts, path) ? { text: texts[path]! } : { fault: 'missing' });
}

/** A small world without mistakes. */
export const town = `
name: town
title: { en: Town, id: Kota }
world:
  places:
    town: { home: true, latitude: -7.6, longitude: 112.9, radius: 2 km }
    coast: { latitude: -6.9, longitude: 110.4 }
  sectors: { bakery: {} }
  firms:
    bakers: { role: umkm, place: town, sector: bakery, count: 10 }
    partners: { role: partner, place: coast, sector: bakery, count: 4 }
`;
