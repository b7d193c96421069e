import { MAX_FIRMS } from '../model/meeting-ring.js';
import * as say from '../words/sense-messages.js';
import type { Draft } from './draft.js';
import { isMap } from './field.js';
import { worldSchema } from './world-schema.js';

/** Whether the world can be founded: one home city, lines of business, firms, class limits in order. */
export function checkWorld(draft: Draft): void {
  checkHome(draft);
  const sectors = draft.at(['world', 'sectors']);
  if (isMap(sectors) && Object.keys(sectors).length === 0)
    draft.error(['world', 'sectors'], say.noSectors, true);
  checkFirms(draft);
  checkSizeLimits(draft);
}

function homesOf(draft: Draft): string[] {
  const places = Object.entries(draft.mapAt(['world', 'places']));
  return places.filter(([, place]) => isMap(place) && place.home === true).map(([name]) => name);
}

function checkHome(draft: Draft): void {
  const [home, ...others] = homesOf(draft);
  if (!isMap(draft.at(['world', 'places']))) return;
  const isDecided = Object.values(draft.mapAt(['world', 'places'])).every(
    (place) => isMap(place) && (place.home === undefined || typeof place.home === 'boolean'),
  );
  if (home === undefined && isDecided) draft.error(['world', 'places'], say.noHome, true);
  for (const other of others) draft.error(['world', 'places', other, 'home'], say.secondHome(home as string));
}

function checkFirms(draft: Draft): void {
  if (!isMap(draft.at(['world', 'firms']))) return;
  const [home] = homesOf(draft);
  let all = 0;
  let umkm = 0;
  let umkmAtHome = 0;
  for (const group of Object.values(draft.mapAt(['world', 'firms']))) {
    if (!isMap(group) || typeof group.count !== 'number' || !Number.isFinite(group.count)) return;
    all += group.count;
    if (group.role !== 'umkm') continue;
    umkm += group.count;
    if (group.place === home) umkmAtHome += group.count;
  }
  const at = ['world', 'firms'];
  if (all === 0) draft.error(at, say.noFirms, true);
  else if (umkm === 0) draft.error(at, say.noUmkm, true);
  else if (umkmAtHome === 0 && home !== undefined) draft.error(at, say.noUmkmAtHome(home), true);
  if (all > MAX_FIRMS) draft.error(at, say.tooManyFirms(all, MAX_FIRMS), true);
}

function checkSizeLimits(draft: Draft): void {
  const at = ['world', 'sizeLimits'];
  const { micro, small, medium } = worldSchema.shape.sizeLimits.unwrap().shape;
  const least = draft.part(micro, [...at, 'micro']);
  const middle = draft.part(small, [...at, 'small']);
  const most = draft.part(medium, [...at, 'medium']);
  if (least !== undefined && middle !== undefined && middle <= least) {
    draft.error([...at, 'small'], say.limitsNotAscending('micro', 'small'));
  }
  if (middle !== undefined && most !== undefined && most <= middle) {
    draft.error([...at, 'medium'], say.limitsNotAscending('small', 'medium'));
  }
}
