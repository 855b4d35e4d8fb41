import type { ExportedMessage } from '../core/ports/export-reader.ts';

const mostMessages = 8;
const mostCharacters = 20_000;

/** Messages in portions that are stored in a few milliseconds; one that is longer than a portion is one alone. */
export function sliceMessages(messages: readonly ExportedMessage[]): readonly (readonly ExportedMessage[])[] {
  const slices: ExportedMessage[][] = [];
  let characters = 0;
  for (const message of messages) {
    characters += message.text.length + (message.reasoning?.length ?? 0);
    const open = slices.at(-1);
    if (open && open.length < mostMessages && characters <= mostCharacters) {
      open.push(message);
      continue;
    }
    slices.push([message]);
    characters = message.text.length + (message.reasoning?.length ?? 0);
  }
  return slices;
}
