import type { MessageId } from '../../../shared/model/ids.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';

/** Whether the view goes along with the end of the conversation, or stays where the reader is. */
export type Following =
  | { readonly type: 'following' }
  /** `lastSeenId` was the last message when the reader turned away; what comes after it is new. */
  | { readonly type: 'held'; readonly lastSeenId: MessageId | undefined };

export type FollowEvent =
  /** The reader scrolled up, selected text or moved the focus into the transcript. */
  | { readonly type: 'turned-away'; readonly lastId: MessageId | undefined }
  | { readonly type: 'end-reached' }
  | { readonly type: 'message-sent' }
  | { readonly type: 'answer-began'; readonly distanceFromEndPx: number };

/** The end counts as in view up to this distance. */
export const nearEndPx = 64;

export function followLatest(state: Following, event: FollowEvent): Following {
  switch (event.type) {
    case 'turned-away':
      return state.type === 'held' ? state : { type: 'held', lastSeenId: event.lastId };
    case 'end-reached':
    case 'message-sent':
      return following;
    case 'answer-began':
      return event.distanceFromEndPx <= nearEndPx ? following : state;
    default:
      return assertNever(event);
  }
}

export const following: Following = { type: 'following' };

/** How many messages have come since the reader turned away. */
export function countNew(state: Following, ids: readonly MessageId[]): number {
  if (state.type === 'following' || state.lastSeenId === undefined) return 0;
  const lastSeen = ids.lastIndexOf(state.lastSeenId);
  return lastSeen === -1 ? 0 : ids.length - 1 - lastSeen;
}
