import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';

/** The shown messages after the newest page was read again: earlier pages that still connect to it are kept. */
export function withNewestPage(shown: readonly Message[], page: readonly Message[]): readonly Message[] {
  const first = page[0];
  const at = first ? shown.findIndex((message) => message.id === first.id) : -1;
  return at > 0 ? [...shown.slice(0, at), ...page] : page;
}

/** The shown messages with one of them replaced; the others keep their identity. */
export function withMessage(shown: readonly Message[], message: Message): readonly Message[] {
  // Almost always the last one: looked for from the end.
  const at = shown.findLastIndex((known) => known.id === message.id);
  return at === -1 ? shown : shown.with(at, message);
}

/** The branch on screen once `answer` has taken the place of whatever followed its question. */
export function withNewAnswer(shown: readonly Message[], answer: Message): readonly Message[] {
  const question = shown.findLastIndex((message) => message.id === answer.parentId);
  return [...(question === -1 ? shown : shown.slice(0, question + 1)), answer];
}

export function withoutMessage(shown: readonly Message[], id: MessageId): readonly Message[] {
  return shown.filter((message) => message.id !== id);
}
