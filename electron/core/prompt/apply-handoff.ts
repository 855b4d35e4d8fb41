import type { HandoffChoice } from '../../../shared/model/handoff.ts';
import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';

/** A handoff that the person made: it decides what the next models know of what was said before it. */
export interface StandingHandoff {
  readonly afterMessageId: MessageId;
  readonly what: HandoffChoice;
  /** Messages from before it that go along with the note. */
  readonly keptCount: number;
  readonly fromLabel?: string;
  /** Empty where everything was given without one. */
  readonly noteText: string;
}

export interface HandedHistory {
  /** What of the branch is given, oldest first. */
  readonly history: readonly Message[];
  /** The handoff in force. */
  readonly handoff?: StandingHandoff;
}

/**
 * Leaves of a branch what the last handoff in it has chosen. `handoffs` are those of the conversation, oldest first;
 * those on other branches do not count. Pure.
 */
export function applyHandoff(history: readonly Message[], handoffs: readonly StandingHandoff[]): HandedHistory {
  const placed = handoffs
    .map((handoff) => ({ handoff, end: history.findIndex(({ id }) => id === handoff.afterMessageId) + 1 }))
    .filter(({ end }) => end > 0);
  const last = placed.reduce<(typeof placed)[number] | undefined>(
    (latest, one) => (latest === undefined || one.end >= latest.end ? one : latest),
    undefined,
  );
  if (!last) return { history };
  const { handoff, end } = last;
  return { history: history.slice(Math.max(0, end - givenCount(handoff, end))), handoff };
}

function givenCount({ what, keptCount }: StandingHandoff, end: number): number {
  if (what === 'everything') return end;
  return what === 'note' ? 0 : keptCount;
}
