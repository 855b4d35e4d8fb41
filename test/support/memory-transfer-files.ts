import { hash } from 'node:crypto';
import type { TransferFiles } from '../../electron/core/ports/transfer-files.ts';

export interface MemoryTransferFiles extends TransferFiles {
  readonly names: () => readonly string[];
  readonly contentOf: (id: string) => Buffer;
  /** What the next write fails with. */
  readonly fail: (error: Error) => void;
}

/** Files in memory. */
export function memoryTransferFiles(): MemoryTransferFiles {
  const contents = new Map<string, Buffer>();
  let count = 0;
  let failure: Error | undefined;
  const contentOf = (id: string) => contents.get(id) ?? Buffer.alloc(0);
  return {
    create: async () => {
      const id = `file-${(count += 1)}`;
      contents.set(id, Buffer.alloc(0));
      return id;
    },
    append: async (id, bytes) => {
      if (failure) throw failure;
      contents.set(id, Buffer.concat([contentOf(id), bytes]));
    },
    finish: async (id) => ({ sizeBytes: contentOf(id).length, sha256: hash('sha256', contentOf(id)) }),
    read: async function* (id, { pieceBytes }) {
      const content = contentOf(id);
      for (let from = 0; from < content.length; from += pieceBytes) yield content.subarray(from, from + pieceBytes);
    },
    pathOf: (id) => id,
    remove: async (id) => void contents.delete(id),
    names: () => [...contents.keys()],
    contentOf,
    fail: (error) => (failure = error),
  };
}
