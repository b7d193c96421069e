import type { z } from 'zod';
import type { Bilingual } from '../words/lang.js';
import { isMap } from './field.js';
import { readOnce } from './once.js';
import { errorAt, type Problem, warningAt } from './problem.js';
import { type MapTree, type Path, pathText, plainOf, siteAt, treeAt, writtenPath } from './tree.js';

/**
 * A scenario or study that may have mistakes, as the checks of its sense read it: a check looks at the parts it needs and
 * is silent where one of them is wrong in itself, which is told already.
 */
export class Draft {
  readonly problems: Problem[] = [];
  readonly raw: Readonly<Record<string, unknown>>;

  constructor(readonly tree: MapTree) {
    this.raw = plainOf(tree) as Record<string, unknown>;
  }

  /** What stands at a path, undefined if nothing does. */
  at(path: Path): unknown {
    const part = treeAt(this.tree, path);
    return part && plainOf(part);
  }

  /** The keys and values at a path, none if there is no map. */
  mapAt(path: Path): Readonly<Record<string, unknown>> {
    const value = this.at(path);
    return isMap(value) ? value : {};
  }

  listAt(path: Path): readonly unknown[] {
    const value = this.at(path);
    return Array.isArray(value) ? value : [];
  }

  /** A part read by its schema, defaults filled in; undefined if it is wrong in itself or stands in something that is. */
  part<S extends z.ZodType>(schema: S, path: Path): z.infer<S> | undefined {
    const isInMaps = path.every(
      (_, length) => (treeAt(this.tree, path.slice(0, length))?.kind ?? 'map') === 'map',
    );
    if (!isInMaps) return undefined;
    const read = readOnce(schema, treeAt(this.tree, path));
    return read.success ? read.data : undefined;
  }

  /** Whether a value was written on the command line. */
  isFromOption(path: Path): boolean {
    return treeAt(this.tree, path)?.site.isOption === true;
  }

  error(path: Path, message: Bilingual, ofKey = false): void {
    this.problems.push(
      errorAt(siteAt(this.tree, path, ofKey), pathText(writtenPath(this.tree, path)), message),
    );
  }

  warn(path: Path, message: Bilingual, ofKey = false): void {
    this.problems.push(
      warningAt(siteAt(this.tree, path, ofKey), pathText(writtenPath(this.tree, path)), message),
    );
  }
}
