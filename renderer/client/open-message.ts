import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ChatStore } from './chat-store.ts';
import type { RouteStore } from './route-store.ts';
import type { ToastStore } from './toast-store.ts';
import type { TracesStore } from './traces-store.ts';

export interface OpenMessageDeps {
  readonly clock: WindowClock;
  readonly routes: RouteStore;
  readonly chat: ChatStore;
  readonly traces: TracesStore;
  readonly toasts: ToastStore;
}

export interface MessagePlace {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
}

/** Opens the conversation with the message in view, on its branch if need be; answers whether it is there. */
export async function openMessage(deps: OpenMessageDeps, place: MessagePlace): Promise<boolean> {
  const { clock, routes, chat, traces, toasts } = deps;
  const { conversationId, messageId } = place;
  routes.getState().go({ name: 'chat', conversationId });
  await chat.getState().open(conversationId);
  const isThere = (await readUpTo(chat, place)) || (await readOnItsBranch(chat, place));
  if (chat.getState().conversationId !== conversationId) return false;
  if (!isThere) {
    const isRead = chat.getState().status.state === 'ready';
    const text = 'The message is on another branch. Wait for the answer that is being written, then try again.';
    if (isRead) toasts.getState().show({ text });
    return false;
  }
  // Its list must be on screen before a row of it can come into view.
  await new Promise<void>((resolve) => clock.nextFrame(() => clock.nextFrame(resolve)));
  traces.getState().bringIntoView(messageId);
  return true;
}

/** Reads earlier pages until the message is among those shown. */
export async function readUpTo(chat: ChatStore, { conversationId, messageId }: MessagePlace): Promise<boolean> {
  for (;;) {
    const { messages, hasEarlier, readEarlier, conversationId: shownId } = chat.getState();
    if (shownId !== conversationId) return false;
    if (messages.some(({ id }) => id === messageId)) return true;
    if (!hasEarlier) return false;
    await readEarlier();
    // Where a page cannot be read, the reason is said already.
    if (chat.getState().messages === messages) return false;
  }
}

async function readOnItsBranch(chat: ChatStore, place: MessagePlace): Promise<boolean> {
  if (chat.getState().conversationId !== place.conversationId) return false;
  await chat.getState().showBranch(place.messageId);
  return readUpTo(chat, place);
}
