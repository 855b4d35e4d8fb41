import { type HandoffNote, readHandoffNote } from '../../../shared/model/handoff-note.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';

interface KeptNotePorts {
  readonly stores: Stores;
  readonly clock: Clock;
}

/** The newest handoff note of a conversation, where nothing was said since it was written. */
export function findKeptNote(
  { stores, clock }: KeptNotePorts,
  conversationId: ConversationId,
  history: readonly Message[],
): HandoffNote | undefined {
  const [newest] = stores.notes.list({ conversationId, types: ['handoff'], limit: 1, now: clock.now() });
  const last = history.at(-1);
  if (!newest || !last) return undefined;
  const handoff = stores.handoffs.listOfConversation(conversationId).find(({ noteId }) => noteId === newest.id);
  const saidAt = last.createdAt + (last.provenance?.totalMs ?? 0);
  const isCovering = handoff ? handoff.afterMessageId === last.id : newest.createdAt > saidAt;
  return isCovering ? readHandoffNote(newest.text) : undefined;
}
