import { isStorageError } from '../ports/try-storage.ts';

/** For a removal that nobody waits for: a file that the disk holds on to is removed when the program starts again. */
export function leaveToNextStart(error: unknown): void {
  if (!isStorageError(error)) throw error;
}
