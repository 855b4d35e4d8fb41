import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import { isBusy, type ChatAccess, type ChatActions } from './chat-state.ts';
import { describeError } from './describe-error.ts';
import type { MessageReader } from './read-messages.ts';
import type { ToastStore } from './toast-store.ts';

export interface BranchSwitchDeps extends ChatAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly reader: MessageReader;
}

/** Goes from branch to branch, and along where another window did. */
export function createBranchSwitch(deps: BranchSwitchDeps): Pick<ChatActions, 'showBranch' | 'noteChanged'> {
  const { core, toasts, reader, get } = deps;
  const showBranch = async (messageId: MessageId) => {
    const { conversationId: id } = get();
    if (id === undefined || isBusy(get(), id)) return;
    try {
      await core.conversations.showBranch({ id, messageId });
      await reader.readNewest(id);
    } catch (error) {
      const action = { label: 'Retry', run: () => void showBranch(messageId) };
      toasts.getState().show({ text: describeError(error), action });
    }
  };
  return {
    showBranch,
    noteChanged: ({ id, activeLeafId }) => {
      const { conversationId, messages, status } = get();
      const isShown = messages.at(-1)?.id === activeLeafId;
      if (id === conversationId && status.state === 'ready' && !isShown && !isBusy(get(), id))
        void reader.readNewest(id);
    },
  };
}
