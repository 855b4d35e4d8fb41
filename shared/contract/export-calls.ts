import { z } from 'zod';
import { ExportBranches, ExportFormat, ExportKind, ExportStep } from '../model/export.ts';
import { ConversationId, WorkspaceId } from '../model/ids.ts';
import { Download } from '../model/transfer.ts';
import { request, stream } from './define.ts';

/** What goes out for the person to keep. Keys are in none of it. */
export const exportCalls = {
  conversation: request(
    z.strictObject({ id: ConversationId, format: ExportFormat, branches: ExportBranches }),
    Download,
  ),
  /** Many conversations as one zip; all workspaces where none is named. Leaving gives it up. */
  pack: stream(z.strictObject({ kind: ExportKind, workspaceId: z.exactOptional(WorkspaceId) }), ExportStep),
};
