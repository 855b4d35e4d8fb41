import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import { attachmentsOf } from './composed-file.ts';
import { type BeginTurnDeps, beginTurn, setSending } from './begin-turn.ts';
import { isBusy, type ChatActions, type RunningTurn } from './chat-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { DraftsStore } from './drafts-store.ts';
import { sendingId, withoutMessage, withSaved } from './message-pages.ts';
import type { MessageReader } from './read-messages.ts';
import { createBranchTurns } from './run-branch-turns.ts';
import type { ToastStore } from './toast-store.ts';

export type TurnRunner = Pick<
  ChatActions,
  'send' | 'edit' | 'answerKept' | 'regenerate' | 'continueAnswer' | 'stop' | 'reattach' | 'noteStarted' | 'noteEnded'
>;

export interface TurnRunnerDeps extends BeginTurnDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
  readonly clock: WindowClock;
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
    send: (text, to = get().conversationId) => (to === undefined ? Promise.resolve() : send(deps, text, to)),
    ...createBranchTurns(deps),
    stop,
    reattach,
    noteStarted,
    noteEnded,
  };
}

async function send(deps: TurnRunnerDeps, text: string, id: ConversationId): Promise<void> {
  const { core, drafts, attachments, get, set } = deps;
  const isShown = () => get().conversationId === id;
  const isTooLong = text.length > maxMessageCharacters;
  if (isTooLong || isBusy(get(), id)) return;
  const attached = attachmentsOf(attachments.getState().files[id] ?? []);
  if (text.trim() === '' && attached.length === 0) return;

  const sent = sentMessage({ id, text, attached }, deps.clock.now());
  attachments.getState().take(id);
  setSending(deps, id, true);
  if (isShown()) set({ messages: [...get().messages, sent], sendProblem: undefined });
  // What was typed since the message was handed over is the next one.
  const { [id]: typed = text } = drafts.getState().drafts;
  if (typed === text) drafts.getState().edit(id, '');
  try {
    const { turnId, question, answer } = await core.turns.start({
      conversationId: id,
      text,
      ...(attached.length > 0 && { attachmentIds: attached.map((attachment) => attachment.id) }),
    });
    const turn = { turnId, conversationId: id, answerId: answer.id };
    if (isShown()) set({ messages: withSaved(get().messages, [question, answer]) });
    beginTurn(deps, turn, answer);
  } catch (error) {
    attachments.getState().put(id, attached);
    const typed = drafts.getState().drafts[id] ?? '';
    drafts.getState().edit(id, typed === '' ? text : `${text}\n${typed}`);
    if (isShown()) set({ messages: withoutMessage(get().messages, sent.id), sendProblem: describeError(error) });
  } finally {
    setSending(deps, id, false);
  }
}

interface Sent {
  readonly id: ConversationId;
  readonly text: string;
  readonly attached: readonly Attachment[];
}

/** The question as shown until the core has saved it and given it an id. */
function sentMessage({ id: conversationId, text, attached }: Sent, now: number): Message {
  return {
    id: sendingId,
    conversationId,
    role: 'user',
    text: text.trim(),
    ...(attached.length > 0 && { attachments: [...attached] }),
    status: 'complete',
    createdAt: now,
    updatedAt: now,
  };
}
