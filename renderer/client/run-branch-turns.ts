import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId, TurnId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import { type BeginTurnDeps, beginTurn, setSending } from './begin-turn.ts';
import { type ChatActions, isBusy, type NewVersion } from './chat-state.ts';
import { describeError } from './describe-error.ts';
import { withNewAnswer, withNewVersion } from './message-pages.ts';
import type { MessageReader } from './read-messages.ts';
import type { ToastStore } from './toast-store.ts';

export interface BranchTurnsDeps extends BeginTurnDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly reader: MessageReader;
}

/** The turns that begin a new branch: another answer, or a new version of a question. */
export function createBranchTurns(
  deps: BranchTurnsDeps,
): Pick<ChatActions, 'edit' | 'answerKept' | 'regenerate' | 'continueAnswer'> {
  const { turns } = deps.core;
  return {
    edit: (messageId, version) => edit(deps, messageId, version),
    answerKept: (questionId) =>
      answerOnNewBranch(deps, (conversationId) => turns.answer({ conversationId, questionId })),
    regenerate: (answerId, model) =>
      answerOnNewBranch(deps, (conversationId) =>
        turns.regenerate({ conversationId, answerId, ...(model !== undefined && { model }) }),
      ),
    continueAnswer: (answerId, model) =>
      answerOnNewBranch(deps, (conversationId) =>
        turns.continue({ conversationId, answerId, ...(model !== undefined && { model }) }),
      ),
  };
}

type Ask = (conversationId: ConversationId) => Promise<{ readonly turnId: TurnId; readonly answer: Message }>;

async function answerOnNewBranch(deps: BranchTurnsDeps, ask: Ask): Promise<void> {
  const { toasts, reader, get, set } = deps;
  const { conversationId: id } = get();
  if (id === undefined || isBusy(get(), id)) return;
  setSending(deps, id, true);
  try {
    const { turnId, answer } = await ask(id);
    if (get().conversationId === id) set({ messages: withNewAnswer(get().messages, answer) });
    beginTurn(deps, { turnId, conversationId: id, answerId: answer.id }, answer);
    // The page tells which place the answer has among its siblings.
    void reader.readNewest(id);
  } catch (error) {
    const action = { label: 'Retry', run: () => void answerOnNewBranch(deps, ask) };
    toasts.getState().show({ text: describeError(error), action });
  } finally {
    setSending(deps, id, false);
  }
}

async function edit(deps: BranchTurnsDeps, messageId: MessageId, version: NewVersion): Promise<Message | undefined> {
  const { core, toasts, reader, get, set } = deps;
  const { conversationId: id } = get();
  const isTooLong = version.text.length > maxMessageCharacters;
  const hasFiles = get().messages.some((message) => message.id === messageId && message.attachments);
  const isEmpty = version.text.trim() === '' && !hasFiles;
  if (id === undefined || isEmpty || isTooLong || isBusy(get(), id)) return undefined;
  setSending(deps, id, true);
  try {
    const { question, turn } = await core.turns.edit({ conversationId: id, messageId, ...version });
    const branch = turn ? [question, turn.answer] : [question];
    if (get().conversationId === id) set({ messages: withNewVersion(get().messages, messageId, branch) });
    if (turn) beginTurn(deps, { turnId: turn.turnId, conversationId: id, answerId: turn.answer.id }, turn.answer);
    void reader.readNewest(id);
    return question;
  } catch (error) {
    // The new version is still in its field.
    toasts.getState().show({ text: describeError(error) });
    return undefined;
  } finally {
    setSending(deps, id, false);
  }
}
