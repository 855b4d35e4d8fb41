import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';

/** What happened at the end of the conversation between two renderings. */
export type EndChange = 'none' | 'sent' | 'answered';

/** `lastId` was the last message before. Older messages put in front change nothing at the end. */
export function compareMessages(lastId: MessageId | undefined, messages: readonly Message[]): EndChange {
  const last = messages.at(-1);
  if (!last || last.id === lastId) return 'none';
  const appended = messages.slice(messages.findIndex((message) => message.id === lastId) + 1);
  const isKnown = appended.length < messages.length;
  return isKnown && appended.some((message) => message.role === 'user') ? 'sent' : 'answered';
}
