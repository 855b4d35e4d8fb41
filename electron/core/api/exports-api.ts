import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { type ConversationExportPorts, exportConversation } from '../exports/export-conversation.ts';
import { type PackPorts, packConversations } from '../exports/pack-conversations.ts';

export type ExportPorts = ConversationExportPorts & PackPorts;

export function createExportsApi({ exports }: { readonly exports: ExportPorts }): ApiGroup<'exports'> {
  return {
    conversation: (order) => exportConversation(exports, order),
    pack: (order, { signal }) => packConversations(exports, order, signal),
  };
}
