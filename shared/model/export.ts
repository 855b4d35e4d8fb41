import { z } from 'zod';
import { Download } from './transfer.ts';

export const ExportFormat = z.enum(['markdown', 'html', 'json']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** The branch that is on screen, or every one. */
export const ExportBranches = z.enum(['shown', 'all']);
export type ExportBranches = z.infer<typeof ExportBranches>;

/** An archive holds everything, to be taken in by Switchboard again; Markdown is for reading, a file a conversation. */
export const ExportKind = z.enum(['archive', 'markdown']);
export type ExportKind = z.infer<typeof ExportKind>;

export const ExportStep = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), percent: z.int().min(0).max(100) }),
  z.strictObject({ type: z.literal('ready'), download: Download }),
]);
export type ExportStep = z.infer<typeof ExportStep>;
