import { z } from 'zod';
import { MessageId } from './ids.ts';
import { SecretStoreStatus } from './key.ts';

/** Something the person must know about the state of their data. */
export const StartNotice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('database-restored'),
    setAsidePath: z.string(),
    backupPath: z.exactOptional(z.string()),
    reason: z.string(),
  }),
  /** A backup the person chose is in place now; what was there before is kept. */
  z.strictObject({ kind: z.literal('backup-restored'), name: z.string(), keptPath: z.exactOptional(z.string()) }),
  /** The person cleared everything; what was there before is kept. */
  z.strictObject({ kind: z.literal('everything-cleared'), keptPath: z.exactOptional(z.string()) }),
  z.strictObject({ kind: z.literal('restore-refused'), reason: z.string() }),
  z.strictObject({ kind: z.literal('database-read-only'), reason: z.string() }),
  /** Writing fails now; what arrives is kept in memory and tried again. */
  z.strictObject({
    kind: z.literal('storage-failing'),
    reason: z.string(),
    /** Answers that ended and are shown from memory alone. */
    unsavedIds: z.exactOptional(z.array(MessageId).min(1)),
  }),
  /** What could be read of them is kept. */
  z.strictObject({ kind: z.literal('settings-mended') }),
  z.strictObject({ kind: z.literal('answers-interrupted'), count: z.int().min(1) }),
]);
export type StartNotice = z.infer<typeof StartNotice>;

/** What the window needs to know about the program it talks to. */
export const AppStatus = z.strictObject({
  version: z.string(),
  host: z.enum(['electron', 'browser']),
  platform: z.enum(['mac', 'windows', 'linux']),
  dataDirectory: z.string(),
  secrets: SecretStoreStatus,
  notices: z.array(StartNotice),
});
export type AppStatus = z.infer<typeof AppStatus>;
