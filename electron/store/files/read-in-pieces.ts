import { open } from 'node:fs/promises';
import { toStorageError } from '../storage-error.ts';

/** A file in pieces of at most `pieceBytes`, each read when the one before it has been taken. Ends when left. */
export async function* readInPieces(
  path: string,
  { pieceBytes, signal }: { readonly pieceBytes: number; readonly signal: AbortSignal },
): AsyncGenerator<Uint8Array, void> {
  const file = await open(path, 'r').catch((error: unknown) => {
    throw toStorageError(error, { path });
  });
  try {
    while (!signal.aborted) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
