import type { AttachmentPorts } from './attachment-ports.ts';

/** Long enough for an undo, and for a message that is on its way. */
const keptUnusedMs = 86_400_000;
/** A database that was restored from a backup knows less than the folder holds; going on with the newer one stays possible. */
const keptUnknownMs = 30 * 86_400_000;
const atOnce = 200;

export interface Tidying {
  /** Removes some attachments that nobody uses any more; answers where to go on, or undefined at the end. */
  readonly removeUnused: (from: number) => Promise<number | undefined>;
  /** Removes files that belong to no attachment. */
  readonly removeUnknown: (signal: AbortSignal) => Promise<void>;
}

export function createTidying({
  stores,
  attachmentFiles,
  clock,
}: Pick<AttachmentPorts, 'stores' | 'attachmentFiles' | 'clock'>): Tidying {
  const { attachments } = stores;
  return {
    removeUnused: async (from) => {
      const { files, next } = attachments.removeUnused({ from, limit: atOnce, keptBefore: clock.now() - keptUnusedMs });
      for (const sha256 of files) if (!attachments.usesFile(sha256)) await attachmentFiles.remove(sha256);
      return next;
    },
    removeUnknown: async (signal) => {
      const before = clock.now() - keptUnknownMs;
      for await (const { sha256, modifiedAt } of attachmentFiles.list()) {
        if (signal.aborted) return;
        if (modifiedAt < before && !attachments.usesFile(sha256)) await attachmentFiles.remove(sha256);
      }
    },
  };
}
