import { hostname } from 'node:os';

/** A path of this process alone, for what is written beside its place and put there when it is whole. */
export function asidePath(path: string, ending: string): string {
  return `${path}.${hostname()}.${process.pid}.${ending}`;
}

/** Whether such a path, or the name of a file with it, is of a process of this machine that is gone. */
export function isOfTheDead(aside: string, ending: string): boolean {
  if (!aside.endsWith(`.${ending}`)) return false;
  const whose = aside.slice(0, -ending.length - 1);
  const id = /\.(\d+)$/.exec(whose)?.[1];
  return id !== undefined && whose.endsWith(`.${hostname()}.${id}`) && isGone(Number(id));
}

function isGone(id: number): boolean {
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
