import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SiblingPlace } from '../../shared/model/sibling-place.ts';
import type { Siblings } from './chat-state.ts';

/** Stands for the id of a message that is on its way to the core. */
export const sendingId: MessageId = 'sending';

/**
 * The shown messages after the newest page was read again: earlier pages that still connect to it are kept, and what is
 * on its way stays at the end.
 */
export function withNewestPage(shown: readonly Message[], page: readonly Message[]): readonly Message[] {
  const first = page[0];
  const at = first ? shown.findIndex((message) => message.id === first.id) : -1;
  const newest = at > 0 ? [...shown.slice(0, at), ...page] : page;
  return [...newest, ...shown.filter((message) => message.id === sendingId)];
}

interface ReadPage {
  readonly messages: readonly Message[];
  readonly siblings: readonly SiblingPlace[];
}

/** The known places with those of a page that was read: a message of the page without one has no siblings any more. */
export function withSiblings(known: Siblings, { messages, siblings }: ReadPage): Siblings {
  const read = new Set(messages.map(({ id }) => id));
  const others = Object.entries(known).filter(([id]) => !read.has(id));
  return Object.fromEntries([...others, ...siblings.map((place) => [place.messageId, place] as const)]);
}

/** The shown messages once the core has saved what was on its way; it may have been read before its id was heard. */
export function withSaved(shown: readonly Message[], saved: readonly Message[]): readonly Message[] {
  const replaced = new Set([sendingId, ...saved.map(({ id }) => id)]);
  return [...shown.filter(({ id }) => !replaced.has(id)), ...saved];
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

/** The branch on screen once a new version has taken the place of a question and of whatever followed it. */
export function withNewVersion(
  shown: readonly Message[],
  replacedId: MessageId,
  branch: readonly Message[],
): readonly Message[] {
  const at = shown.findLastIndex((message) => message.id === replacedId);
  return [...(at === -1 ? shown : shown.slice(0, at)), ...branch];
}

export function withoutMessage(shown: readonly Message[], id: MessageId): readonly Message[] {
  return shown.filter((message) => message.id !== id);
}
