import { openConversationId } from '../../../client/conversations-state.ts';
import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { CommandActions } from '../command-action.ts';

/** What goes out for the person to keep, and what comes in. */
export function transferActions({ routes, view, exports, backups }: Stores) {
  const openId = () => openConversationId(routes);
  const showStorage = (focused: string) => {
    routes.getState().go({ name: 'settings', section: 'storage' });
    focusWhenShown(`[data-command-focus="${focused}"]`);
  };
  return {
    'export-conversation': {
      canRun: () => openId() !== undefined,
      run: () => {
        const conversationId = openId();
        if (conversationId !== undefined) view.getState().organise({ kind: 'export', conversationId });
      },
    },
    'import-conversations': { run: () => showStorage('import') },
    'export-everything': {
      canRun: () => exports.getState().packing === undefined,
      run: () => showStorage('export'),
    },
    'back-up-now': {
      canRun: () => backups.getState().shelf?.madePercent === undefined,
      run: () => void backups.getState().make(),
    },
  } satisfies Partial<CommandActions>;
}
