import { z } from 'zod';

export const manifestName = 'manifest.json';
export const tableName = (name: string) => `tables/${name}.jsonl`;
export const fileName = (sha256: string) => `attachments/${sha256}`;

/** Whether an entry is called like a table or a file of an archive. */
export function isArchivePart(name: string): boolean {
  return /^tables\/[a-z_]+\.jsonl$|^attachments\/[0-9a-f]{64}$/.test(name);
}

/** What an archive of Switchboard says about itself. It is written last, when the rest is known. */
export const ArchiveManifest = z.object({
  format: z.literal('switchboard-archive'),
  formatVersion: z.int(),
  /** Version of the tables, as the database counts them. */
  databaseVersion: z.int().min(1),
  createdAt: z.int(),
  workspaceId: z.string().optional(),
  tables: z.record(z.string(), z.object({ rows: z.int().min(0), sha256: z.string() })),
  files: z.int().min(0),
});
export type ArchiveManifest = z.infer<typeof ArchiveManifest>;

/** The version this program writes; newer ones it does not read. */
export const archiveFormatVersion = 1;
