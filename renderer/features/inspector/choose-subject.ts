import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';

export interface Subject {
  readonly answer: Message;
  readonly isLatest: boolean;
}

/** The answer whose route is shown: the one looked at, the one to the question looked at, else the latest. */
export function chooseSubject(messages: readonly Message[], lookedAt: MessageId | undefined): Subject | undefined {
  const answers = messages.filter(({ role }) => role === 'assistant');
  const latest = answers.at(-1);
  if (!latest) return undefined;
  const at = messages.findIndex(({ id }) => id === lookedAt);
  const found = at === -1 ? latest : (messages.slice(at).find(({ role }) => role === 'assistant') ?? latest);
  return { answer: found, isLatest: found.id === latest.id };
}
