import { ContractError } from '../../shared/contract/errors.ts';

/** Where something went wrong. */
export interface StoragePlace {
  readonly path: string;
  /** Set while the database is open for reading only: says why, and what to do. */
  readonly readOnlyReason?: string;
}

const makeWritable = 'Make it writable, or set SWITCHBOARD_HOME to a directory that is.';

const advice: readonly (readonly [codes: RegExp, advice: (place: StoragePlace, code: string) => string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    ({ path }) =>
      `The disk is full, so ${path} cannot grow. What was stored before is safe. Free some space and try again.`,
  ],
  [
    /^(SQLITE_READONLY|SQLITE_PERM|EROFS|EACCES|EPERM)/,
    ({ path, readOnlyReason }, code) =>
      `Nothing was saved. ${readOnlyReason ?? `${path} cannot be written (${code}). ${makeWritable}`}`,
  ],
  [
    /^(SQLITE_CANTOPEN|ENOTDIR|ENOENT|EEXIST|EISDIR)/,
    ({ path }, code) => `${path} cannot be opened (${code}). Check that its directory exists. ${makeWritable}`,
  ],
  [
    /^(SQLITE_IOERR|EIO)/,
    ({ path }, code) => `The disk failed while ${path} was read or written (${code}). Check the disk, then try again.`,
  ],
  [
    /^(SQLITE_CORRUPT|SQLITE_NOTADB)/,
    ({ path }) => `${path} is damaged. Start Switchboard again: it sets the file aside and restores the newest backup.`,
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED|EBUSY)/,
    ({ path }) => `${path} is held by another program. Close that program and try again.`,
  ],
  [
    /^SQLITE_ERROR$/,
    // Statements are fixed and tested: they fail like this only on tables that another version has made.
    ({ path, readOnlyReason }) => (readOnlyReason ? `${path} cannot be read by this version. ${readOnlyReason}` : ''),
  ],
];

/** The `storage` error that says what is wrong with disk or file; any other error comes back as it is. */
export function toStorageError(error: unknown, place: StoragePlace): unknown {
  if (error instanceof ContractError) return error;
  const code = errorCode(error);
  if (code === undefined) return error;
  const message = advice.find(([codes]) => codes.test(code))?.[1](place, code);
  return message ? new ContractError({ code: 'storage', message }, { cause: error }) : error;
}

/** The code of a SQLite or file system error: `SQLITE_FULL`, `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
