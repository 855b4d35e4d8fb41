import type { KeptFile } from '../ports/attachment-files.ts';
import type { AttachmentPorts } from './attachment-ports.ts';

/** Long enough for an undo, and for a message that is on its way. */
const keptUnusedMs = 86_400_000;
/** A database that was cleared or restored knows less than the folder holds; going back to the one before stays possible. */
const keptUnknownMs = 30 * 86_400_000;
const atOnce = 200;

export interface Tidying {
  /** Removes some attachments that nobody uses any more; answers where to go on, or undefined at the end. */
  readonly removeUnused: (from: number) => Promise<number | undefined>;
  /** Removes files that belong to no attachment, 30 days after they were first found to. */
  readonly removeUnknown: (signal: AbortSignal) => Promise<void>;
}

export function createTidying({
  stores,
  attachmentFiles,
  clock,
}: Pick<AttachmentPorts, 'stores' | 'attachmentFiles' | 'clock'>): Tidying {
  const { attachments } = stores;
  const unmark = async ({ sha256, unknownSince }: KeptFile) => {
    if (unknownSince !== undefined) await attachmentFiles.markUnknown(sha256, undefined);
  };
  const markOrRemove = async ({ sha256, unknownSince }: KeptFile, now: number) => {
    // A mark from the future was made while the clock stood ahead.
    if (unknownSince === undefined || unknownSince > now) return attachmentFiles.markUnknown(sha256, now);
    if (unknownSince < now - keptUnknownMs) await attachmentFiles.remove(sha256);
  };
  return {
    removeUnused: async (from) => {
      const { files, next } = attachments.removeUnused({ from, limit: atOnce, keptBefore: clock.now() - keptUnusedMs });
      for (const sha256 of files) if (!attachments.usesFile(sha256)) await attachmentFiles.remove(sha256);
      return next;
    },
    removeUnknown: async (signal) => {
      for await (const file of attachmentFiles.list()) {
        if (signal.aborted) return;
        if (attachments.usesFile(file.sha256)) await unmark(file);
        else await markOrRemove(file, clock.now());
      }
    },
  };
}
