import { sendingId } from '../../../client/message-pages.ts';
import type { Stores } from '../../../client/stores.ts';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import type { CommandActions } from '../command-action.ts';

/** What the last messages can be asked to do; the keys of a focused message do the same with that one. */
export function branchActions({ chat, conversations, edits }: Stores) {
  const lastQuestion = () => chat.getState().messages.findLast(({ id, role }) => role === 'user' && id !== sendingId);
  const lastEnded = () =>
    chat.getState().messages.findLast(({ id, status }) => id !== sendingId && status !== 'streaming');
  return {
    'edit-last-message': {
      canRun: () => lastQuestion() !== undefined,
      run: () => {
        const question = lastQuestion();
        if (!question) return;
        edits.getState().begin(question);
        focusWhenShown(`[data-message="${CSS.escape(question.id)}"] textarea`);
      },
    },
    'branch-conversation': {
      canRun: () => lastEnded() !== undefined,
      run: () => {
        const message = lastEnded();
        if (!message) return;
        void conversations.getState().branch(message.conversationId, message.id);
        focusWhenShown('[data-region="composer"] [data-region-focus]');
      },
    },
  } satisfies Partial<CommandActions>;
}
