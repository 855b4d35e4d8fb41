import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { RunningTurn } from './chat-state.ts';
import { type TurnWatch, watchTurn } from './watch-turn.ts';

export interface TurnWatches {
  /** Follows a turn; one that is followed already is taken up again where it stands. */
  readonly follow: (turn: RunningTurn, answer: Message) => void;
  readonly isFollowed: (answerId: MessageId) => boolean;
  /** The answer as far as it has arrived, newer than what the core has saved. */
  readonly newest: (message: Message) => Message;
  readonly resumeAll: () => void;
}

export interface TurnWatchesDeps {
  readonly core: CoreApi;
  readonly clock: WindowClock;
  readonly onAnswer: (answer: Message) => void;
  readonly onOver: (turn: RunningTurn, outcome: { readonly error?: unknown }) => void;
}

/** The answers this window follows, whichever conversation is on screen. */
export function createTurnWatches({ core, clock, onAnswer, onOver }: TurnWatchesDeps): TurnWatches {
  const watches = new Map<MessageId, TurnWatch>();
  const answers = new Map<MessageId, Message>();

  const follow = (turn: RunningTurn, answer: Message) => {
    const known = watches.get(turn.answerId);
    if (known) return known.resume();
    const watch = watchTurn({
      core,
      clock,
      turnId: turn.turnId,
      answer,
      onAnswer: (grown) => {
        answers.set(grown.id, grown);
        onAnswer(grown);
      },
      onOver: (outcome) => {
        watches.delete(turn.answerId);
        answers.delete(turn.answerId);
        onOver(turn, outcome);
      },
    });
    watches.set(turn.answerId, watch);
  };

  return {
    follow,
    isFollowed: (answerId) => watches.has(answerId),
    newest: (message) => answers.get(message.id) ?? message,
    resumeAll: () => {
      for (const watch of watches.values()) watch.resume();
    },
  };
}
