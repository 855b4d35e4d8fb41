import { beginCommand } from '../../../client/begin-command.ts';
import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { CommandActions } from '../command-action.ts';

export function conversationActions(stores: Stores) {
  const { conversations, beginning, view, chat, routes } = stores;
  const openId = () => {
    const { route } = routes.getState();
    return route.name === 'chat' ? route.conversationId : undefined;
  };
  const withOpen = (run: (id: string) => void) => () => {
    const id = openId();
    if (id !== undefined) run(id);
  };
  const hasOpen = () => openId() !== undefined;
  return {
    'new-conversation': {
      run: () => {
        void beginning.getState().openNew();
        focusWhenShown('[data-region="composer"] [data-region-focus]');
      },
    },
    'previous-conversation': { run: () => conversations.getState().openNeighbour(-1) },
    'next-conversation': { run: () => conversations.getState().openNeighbour(1) },
    'rename-conversation': { canRun: hasOpen, run: withOpen((id) => view.getState().rename({ id, place: 'title' })) },
    'conversation-policy': {
      canRun: hasOpen,
      run: withOpen((id) => routes.getState().go({ name: 'policies', scope: { layer: 'conversation', id } })),
    },
    'delete-conversation': { canRun: hasOpen, run: withOpen((id) => void conversations.getState().remove(id)) },
    'stop-answer': {
      canRun: () => chat.getState().running[openId() ?? ''] !== undefined,
      run: () => void chat.getState().stop(),
    },
    'slash-commands': { run: () => beginCommand(stores) },
    'choose-model': { run: () => view.getState().show('models') },
  } satisfies Partial<CommandActions>;
}
