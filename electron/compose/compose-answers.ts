import demoScript from '../../resources/demo-script.json' with { type: 'json' };
import { continueAnswer } from '../core/conversations/continue-answer.ts';
import type { MessageQueue } from '../core/conversations/message-queue.ts';
import { DemoScript } from '../core/providers/demo-answer.ts';
import type { Turns } from '../core/turns/create-turns.ts';
import { composeTurns } from './compose-turns.ts';
import { followAnswers } from './follow-answers.ts';

type TurnParts = Omit<Parameters<typeof composeTurns>[0], 'demoScript' | 'onInterrupted'>;
type FollowParts = Omit<Parameters<typeof followAnswers>[0], 'turns'>;

export interface Answers {
  readonly turns: Turns;
  readonly queue: MessageQueue;
}

/** How answers are given, gone on with where they broke off, and followed by what waits for their end. */
export function composeAnswers(parts: TurnParts & FollowParts): Answers {
  const turns: Turns = composeTurns({
    ...parts,
    demoScript: DemoScript.parse(demoScript),
    onInterrupted: (conversationId, answerId) => {
      // Who closes the program wants nothing new begun.
      if (!parts.closing.aborted) continueAnswer({ ...parts, turns }, { conversationId, answerId });
    },
  });
  return { turns, queue: followAnswers({ ...parts, turns }) };
}
