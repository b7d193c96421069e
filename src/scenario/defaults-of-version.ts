import { modelVersions } from '../model/version.js';
import { type MapTree, treeAt, withValue } from './tree.js';

/**
 * A scenario that says for which version of the model it was written, with the defaults of that version wherever it says
 * nothing and a later version has another default. They stand where the version is written.
 */
export function withDefaultsOfVersion(tree: MapTree): MapTree {
  const written = tree.entries.get('modelVersion')?.value;
  if (written?.kind !== 'scalar' || typeof written.value !== 'number') return tree;
  const { value: version, site } = written;
  let filled = tree;
  // Of several changes of a default the first one after the version tells what it was.
  for (const { defaultsBefore } of modelVersions.filter((later) => later.version > version)) {
    for (const [path, value] of Object.entries(defaultsBefore ?? {})) {
      const steps = path.split('.');
      if (treeAt(filled, steps)) continue;
      filled =
        (withValue(filled, steps, { kind: 'scalar', site, value }, site) as MapTree | undefined) ?? filled;
    }
  }
  return filled;
}
