const codes = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'ENOENT',
  'EISDIR',
  'EEXIST',
  'ENAMETOOLONG',
  'EMFILE',
  'EIO',
]);

/** Whether an error says that a file or folder could not be written, for a reason outside the program. */
export function isDiskFault(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && codes.has((error as NodeJS.ErrnoException).code ?? '');
}
