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

const told = [
  [/No space left on device/, 'ENOSPC'],
  [/Disk quota exceeded/, 'EDQUOT'],
  [/Read-only file system/, 'EROFS'],
] as const;

/** DuckDB tells of a full disk, or of one that is read-only, in words alone: the same error with the code of the file system. */
export function withCode(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = told.find(([words]) => words.test(error.message))?.[1];
  return code ? Object.assign(error, { code }) : error;
}
