import { z } from 'zod';
import { ProviderId, WorkspaceId } from './ids.ts';
import { ProviderOverride, ProviderRow } from './provider.ts';
import { EpochMs } from './quantities.ts';

/** Products whose exports can be brought in. */
export const ImportProduct = z.enum(['chatgpt', 'claude', 'switchboard']);
export type ImportProduct = z.infer<typeof ImportProduct>;

/** One record of an export that was not brought in, or not whole, and why. */
export const SkippedRecord = z.strictObject({ what: z.string(), why: z.string() });
export type SkippedRecord = z.infer<typeof SkippedRecord>;

/**
 * A provider of an archive that was not taken over: where requests and keys go is for the person to say. `row` where
 * the person had added it there, `override` where they had changed it.
 */
export const HeldProvider = z.strictObject({
  providerId: ProviderId,
  row: z.exactOptional(ProviderRow),
  override: z.exactOptional(ProviderOverride),
  isTaken: z.boolean(),
});
export type HeldProvider = z.infer<typeof HeldProvider>;

const count = z.int().min(0);

/** What an import did. Of skipped records the first are kept by name, and all are counted. */
export const ImportReport = z.strictObject({
  products: z.array(ImportProduct),
  addedConversations: count,
  /** Conversations that were there before and have new messages. */
  extendedConversations: count,
  unchangedConversations: count,
  addedMessages: count,
  /** Files of messages: taken over, and not part of the export. */
  foundFiles: count,
  missingFiles: count,
  skippedCount: count,
  skipped: z.array(SkippedRecord),
  /** Of archives of Switchboard. */
  heldProviders: z.exactOptional(z.array(HeldProvider)),
});
export type ImportReport = z.infer<typeof ImportReport>;

/**
 * How far an import is. `removing` takes back what it brought in, because it was cancelled, failed or is undone;
 * `isFailed` where nobody asked for that.
 */
export const ImportState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('reading'), readBytes: count, totalBytes: count }),
  z.strictObject({ state: z.literal('complete'), endedAt: EpochMs }),
  z.strictObject({ state: z.literal('removing'), because: z.string(), isFailed: z.exactOptional(z.boolean()) }),
  z.strictObject({
    state: z.literal('removed'),
    endedAt: EpochMs,
    because: z.string(),
    isFailed: z.exactOptional(z.boolean()),
  }),
]);
export type ImportState = z.infer<typeof ImportState>;

/** One import, kept with its report. */
export const Import = z.strictObject({
  id: z.string().min(1).max(200),
  fileNames: z.array(z.string()),
  workspaceId: WorkspaceId,
  startedAt: EpochMs,
  progress: ImportState,
  report: ImportReport,
  /** The person has seen what came of it and wants it out of the way. */
  isDismissed: z.exactOptional(z.boolean()),
});
export type Import = z.infer<typeof Import>;

export const emptyReport: ImportReport = {
  products: [],
  addedConversations: 0,
  extendedConversations: 0,
  unchangedConversations: 0,
  addedMessages: 0,
  foundFiles: 0,
  missingFiles: 0,
  skippedCount: 0,
  skipped: [],
};
