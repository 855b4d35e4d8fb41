import type { ExportedMessage } from '../ports/export-reader.ts';

/** The key of the newest message that nothing follows; the last of several. */
export function newestLeaf(messages: readonly ExportedMessage[]): string | undefined {
  const parents = new Set(messages.map(({ parentKey }) => parentKey));
  let newest: ExportedMessage | undefined;
  for (const message of messages) {
    if (parents.has(message.key)) continue;
    if (!newest || message.createdAt >= newest.createdAt) newest = message;
  }
  return newest?.key;
}
