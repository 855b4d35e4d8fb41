import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Stores } from './stores.ts';

/** What the core tells about conversations, what is in them and where they stand; answers with the stops. */
export function hearConversations(core: CoreApi, stores: Stores): readonly (() => void)[] {
  return [
    core.on('conversation-changed', ({ conversation }) => {
      stores.conversations.getState().accept(conversation);
      stores.shelves.getState().accept(conversation);
      stores.chat.getState().noteChanged(conversation);
      if (conversation.id === stores.outline.getState().conversationId) void stores.outline.getState().readAgain();
    }),
    core.on('conversation-purged', ({ id }) => {
      stores.conversations.getState().forget(id);
      stores.shelves.getState().forget(id);
    }),
    core.on('workspaces-changed', ({ workspaces }) => {
      stores.workspaces.getState().accept(workspaces);
      // Their conversations went or came with them.
      readLists(stores);
    }),
    core.on('queue-changed', ({ conversationId, queued }) => stores.queue.getState().accept(conversationId, queued)),
    core.on('note-changed', ({ note }) => {
      stores.notes.getState().accept(note);
      stores.noteLibrary.getState().accept(note);
      stores.removedNotes.getState().accept(note);
    }),
    core.on('handoffs-changed', ({ conversationId, handoffs }) =>
      stores.handoffs.getState().accept(conversationId, handoffs),
    ),
    core.on('turn-started', (turn) => {
      stores.chat.getState().noteStarted(turn);
      if (turn.conversationId === stores.chat.getState().conversationId) stores.inspector.getState().lookAt(undefined);
    }),
    core.on('turn-ended', (turn) => {
      stores.chat.getState().noteEnded(turn);
      stores.traces.getState().readAgain(turn.turnId);
    }),
  ];
}

function readLists({ conversations, shelves }: Stores): void {
  void conversations.getState().read();
  const { shelf, open } = shelves.getState();
  if (shelf) void open(shelf);
}
