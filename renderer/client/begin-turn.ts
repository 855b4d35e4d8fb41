import type { ConversationId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { ChatAccess, RunningTurn } from './chat-state.ts';
import type { TurnWatches } from './turn-watches.ts';

export interface BeginTurnDeps extends ChatAccess {
  readonly watches: TurnWatches;
}

/** Follows a turn this window has started. */
export function beginTurn({ watches, get, set }: BeginTurnDeps, turn: RunningTurn, answer: Message): void {
  set({ running: { ...get().running, [turn.conversationId]: turn } });
  watches.follow(turn, answer);
}

export function setSending({ get, set }: ChatAccess, id: ConversationId, isSending: boolean): void {
  const { [id]: _known, ...others } = get().sending;
  set({ sending: isSending ? { ...others, [id]: true } : others });
}
