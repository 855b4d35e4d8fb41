import { openConversationId } from '../../../client/conversations-state.ts';
import { goToPage } from '../../../client/go-to-page.ts';
import type { Stores } from '../../../client/stores.ts';
import type { CommandActions } from '../command-action.ts';

/** Where conversations stand: for the one that is open, and the places they are found in. */
export function organiseActions({ conversations, routes, view, workspaces }: Stores) {
  const open = () => {
    const id = openConversationId(routes);
    return conversations.getState().conversations.find((known) => known.id === id);
  };
  const hasOpen = () => open() !== undefined;
  const withOpen = (run: (conversation: NonNullable<ReturnType<typeof open>>) => void) => () => {
    const conversation = open();
    if (conversation) run(conversation);
  };
  const hasOtherWorkspace = () =>
    workspaces.getState().workspaces.filter(({ deletedAt }) => deletedAt === undefined).length > 1;
  return {
    'pin-conversation': {
      canRun: hasOpen,
      run: withOpen(({ id, pinnedAt }) => void conversations.getState().setPinned(id, pinnedAt === undefined)),
    },
    'tag-conversation': {
      canRun: hasOpen,
      run: withOpen(({ id }) => view.getState().organise({ kind: 'tags', conversationId: id })),
    },
    'move-conversation': {
      canRun: () => hasOpen() && hasOtherWorkspace(),
      run: withOpen(({ id }) => view.getState().organise({ kind: 'move', conversationId: id })),
    },
    'archive-conversation': {
      canRun: () => hasOpen() && open()?.archivedAt === undefined,
      run: withOpen(({ id }) => void conversations.getState().setArchived(id, true)),
    },
    'open-archived': { run: () => goToPage(routes, { name: 'archived' }, 'shelf') },
    'open-deleted': { run: () => goToPage(routes, { name: 'deleted' }, 'shelf') },
    'new-workspace': { run: () => view.getState().organise({ kind: 'new-workspace' }) },
  } satisfies Partial<CommandActions>;
}
