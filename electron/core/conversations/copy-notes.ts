import type { Handoff } from '../../../shared/model/handoff.ts';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { LaunchPorts } from './launch-turn.ts';

export interface NoteCopy {
  readonly from: ConversationId;
  readonly to: ConversationId;
  /** The copy of each message that was taken along. */
  readonly messages: ReadonlyMap<MessageId, MessageId>;
}

const mostNotes = 200;

/**
 * Takes along what the models of a conversation were given beside its messages: its context notes, and the handoffs
 * among the messages with their notes. To be called within a transaction.
 */
export function copyNotes(ports: LaunchPorts, copy: NoteCopy): void {
  const { stores, clock } = ports;
  const { from: conversationId } = copy;
  const question = { conversationId, types: ['context' as const], limit: mostNotes, now: clock.now() };
  for (const note of stores.notes.list(question)) copyNote(ports, copy, note);
  for (const handoff of stores.handoffs.listOfConversation(conversationId)) copyHandoff(ports, copy, handoff);
}

function copyHandoff(ports: LaunchPorts, copy: NoteCopy, handoff: Handoff): void {
  const { answerId, noteId, ...rest } = handoff;
  const afterMessageId = copy.messages.get(handoff.afterMessageId);
  const answer = answerId === undefined ? undefined : copy.messages.get(answerId);
  // What an answer made by itself stays where that answer is.
  if (afterMessageId === undefined || (handoff.way === 'seamless' && answer === undefined)) return;
  const note = noteId === undefined ? undefined : ports.stores.notes.read(noteId);
  ports.stores.handoffs.save({
    ...rest,
    id: ports.random.id(),
    conversationId: copy.to,
    afterMessageId,
    ...(answer !== undefined && { answerId: answer }),
    ...(note && { noteId: copyNote(ports, copy, note).id }),
  });
}

function copyNote({ stores, random }: LaunchPorts, { to }: NoteCopy, note: Note): Note {
  const copied = { ...note, id: random.id(), conversationId: to };
  stores.notes.save(copied);
  return copied;
}
