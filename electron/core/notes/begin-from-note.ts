import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { Stores } from '../ports/stores.ts';
import { newNote } from '../turns/new-note.ts';

interface BeginPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
}

/**
 * Gives a new conversation a copy of the note as its context, which goes along with every message there. Pinned:
 * without it the conversation would not be what it began as.
 */
export function beginFromNote(ports: BeginPorts, note: Note, conversation: Conversation): Note {
  const { id: conversationId, workspaceId } = conversation;
  const context = newNote(ports, { workspaceId, conversationId, type: 'context', text: note.text, isPinned: true });
  ports.stores.atomically(() => {
    ports.stores.conversations.save(conversation);
    ports.stores.notes.save(context);
  });
  return context;
}
