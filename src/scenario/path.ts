/** Paths of files as scenarios write them: with `/`, from the file that names them. Nothing here touches a disk. */

/** The folder of a file, `.` if it has none. */
export function folderOf(file: string): string {
  const cut = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  if (cut < 0) return '.';
  return cut === 0 ? file[0]! : file.slice(0, cut);
}

/** A path from a folder, with `.` and `..` worked out. */
export function joinPath(folder: string, path: string): string {
  const isRooted = /^([a-z]:)?[\\/]/i.test(folder);
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split(/[\\/]/)) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '..' || !isRooted) steps.push(step);
  }
  const joined = steps.join('/');
  if (isRooted && !/^[a-z]:/i.test(joined)) return `/${joined}`;
  return joined === '' ? '.' : joined;
}

/** How to get from a folder to a file: `./name.ts`, `../other/name.ts`. Both start from the same place. */
export function pathFrom(folder: string, file: string): string {
  const from = joinPath(folder, '.')
    .split('/')
    .filter((step) => step !== '.');
  const to = joinPath(file, '.').split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  if (from.slice(shared).includes('..')) return file;
  const up = from.slice(shared).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...to.slice(shared)].join('/');
}

/** Whether a file names another one by a path that starts from itself. */
export function isRelative(path: string): boolean {
  return !/^([\\/~]|[a-z]+:)/i.test(path);
}

/** The name of a file up to its first point: `mentoring` of `./own/mentoring.js`. */
export function stemOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\..*$/, '');
}
