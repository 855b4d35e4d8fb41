import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, MessageId, ModelRef } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { isBusy, type ChatAccess, type ChatActions, type RunningTurn } from './chat-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { DraftsStore } from './drafts-store.ts';
import { sendingId, withNewAnswer, withoutMessage, withSaved } from './message-pages.ts';
import type { MessageReader } from './read-messages.ts';
import type { ToastStore } from './toast-store.ts';
import type { TurnWatches } from './turn-watches.ts';

export type TurnRunner = Pick<
  ChatActions,
  'send' | 'regenerate' | 'continueAnswer' | 'stop' | 'reattach' | 'noteStarted' | 'noteEnded'
>;

export interface TurnRunnerDeps extends ChatAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly drafts: DraftsStore;
  readonly clock: WindowClock;
  readonly watches: TurnWatches;
  readonly reader: MessageReader;
}

/** Starts, stops and finds again the turns of this window. */
export function createTurnRunner(deps: TurnRunnerDeps): TurnRunner {
  const { core, toasts, watches, reader, get, set } = deps;

  const noteStarted = (turn: RunningTurn) => {
    set({ running: { ...get().running, [turn.conversationId]: turn } });
    // A turn of this window is followed when its start has answered; one of another window is read first.
    const isOwn = get().sending[turn.conversationId] ?? watches.isFollowed(turn.answerId);
    if (!isOwn) void reader.readNewest(turn.conversationId);
  };

  const noteEnded = (turn: RunningTurn) => {
    const { [turn.conversationId]: known, ...others } = get().running;
    if (known?.turnId === turn.turnId) set({ running: others });
    if (!watches.isFollowed(turn.answerId)) void reader.readNewest(turn.conversationId);
  };

  const stop = async () => {
    const turn = get().running[get().conversationId ?? ''];
    if (!turn) return;
    try {
      await core.turns.cancel({ turnId: turn.turnId });
    } catch (error) {
      toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: () => void stop() } });
    }
  };

  const reattach = async () => {
    try {
      const { turns } = await core.turns.running({});
      set({ running: Object.fromEntries(turns.map((turn) => [turn.conversationId, turn])) });
      watches.resumeAll();
      const id = get().conversationId;
      if (id !== undefined) await Promise.all([reader.readNewest(id), reader.readSpend()]);
    } catch (error) {
      if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
    }
  };

  return {
    send: (text) => send(deps, text),
    regenerate: (answerId, model) => answerOnNewBranch(deps, core.turns.regenerate, { answerId, model }),
    continueAnswer: (answerId, model) => answerOnNewBranch(deps, core.turns.continue, { answerId, model }),
    stop,
    reattach,
    noteStarted,
    noteEnded,
  };
}

async function send(deps: TurnRunnerDeps, text: string): Promise<void> {
  const { core, drafts, get, set } = deps;
  const { conversationId: id } = get();
  const isTooLong = text.length > maxMessageCharacters;
  if (id === undefined || text.trim() === '' || isTooLong || isBusy(get(), id)) return;

  const sent = sentMessage(id, text, deps.clock.now());
  setSending(deps, id, true);
  set({ messages: [...get().messages, sent], sendProblem: undefined });
  drafts.getState().edit(id, '');
  try {
    const { turnId, question, answer } = await core.turns.start({ conversationId: id, text });
    const turn = { turnId, conversationId: id, answerId: answer.id };
    if (get().conversationId === id) {
      set({ messages: withSaved(get().messages, [question, answer]) });
    }
    begin(deps, turn, answer);
  } catch (error) {
    const typed = drafts.getState().drafts[id] ?? '';
    drafts.getState().edit(id, typed === '' ? text : `${text}\n${typed}`);
    if (get().conversationId === id) {
      set({ messages: withoutMessage(get().messages, sent.id), sendProblem: describeError(error) });
    }
  } finally {
    setSending(deps, id, false);
  }
}

type AnswerAgain = CoreApi['turns']['regenerate'] | CoreApi['turns']['continue'];
type Again = { readonly answerId: MessageId; readonly model: ModelRef | undefined };

async function answerOnNewBranch(deps: TurnRunnerDeps, ask: AnswerAgain, again: Again): Promise<void> {
  const { toasts, get, set } = deps;
  const { answerId, model } = again;
  const { conversationId: id } = get();
  if (id === undefined || isBusy(get(), id)) return;
  setSending(deps, id, true);
  try {
    const { turnId, answer } = await ask({ conversationId: id, answerId, ...(model !== undefined && { model }) });
    if (get().conversationId === id) set({ messages: withNewAnswer(get().messages, answer) });
    begin(deps, { turnId, conversationId: id, answerId: answer.id }, answer);
    // The page tells which place the answer has among its siblings.
    void deps.reader.readNewest(id);
  } catch (error) {
    toasts.getState().show({
      text: describeError(error),
      action: { label: 'Retry', run: () => void answerOnNewBranch(deps, ask, again) },
    });
  } finally {
    setSending(deps, id, false);
  }
}

function begin({ watches, get, set }: TurnRunnerDeps, turn: RunningTurn, answer: Message): void {
  set({ running: { ...get().running, [turn.conversationId]: turn } });
  watches.follow(turn, answer);
}

function setSending({ get, set }: ChatAccess, id: ConversationId, isSending: boolean): void {
  const { [id]: _known, ...others } = get().sending;
  set({ sending: isSending ? { ...others, [id]: true } : others });
}

/** The question as shown until the core has saved it and given it an id. */
function sentMessage(conversationId: ConversationId, text: string, now: number): Message {
  return {
    id: sendingId,
    conversationId,
    role: 'user',
    text: text.trim(),
    status: 'complete',
    createdAt: now,
    updatedAt: now,
  };
}
