import type { MessageId } from '../../shared/model/ids.ts';

/** How often a message holds what is looked for. */
export interface FindHit {
  readonly messageId: MessageId;
  readonly count: number;
  /** How many of them stand in its reasoning, which comes first. */
  readonly reasoningCount?: number;
}

/** One of the places in one message, from 0. */
export interface FindPlace {
  readonly messageId: MessageId;
  readonly index: number;
}

export function countPlaces(hits: readonly FindHit[]): number {
  return hits.reduce((sum, { count }) => sum + count, 0);
}

/** Which of all places this is, from 1. */
export function ordinalOf(hits: readonly FindHit[], place: FindPlace): number {
  const at = hits.findIndex(({ messageId }) => messageId === place.messageId);
  return at === -1 ? 0 : countPlaces(hits.slice(0, at)) + place.index + 1;
}

/** The place after this one, or before it; behind the last comes the first. */
export function stepFrom(hits: readonly FindHit[], place: FindPlace | undefined, by: 1 | -1): FindPlace | undefined {
  const at = hits.findIndex(({ messageId }) => messageId === place?.messageId);
  const here = hits[at];
  if (!place || !here) return by === 1 ? firstIn(hits[0]) : lastIn(hits.at(-1));
  const index = place.index + by;
  if (index >= 0 && index < here.count) return { messageId: place.messageId, index };
  const next = hits[(at + by + hits.length) % hits.length];
  return by === 1 ? firstIn(next) : lastIn(next);
}

/**
 * The place to begin with: the first at or behind `anchor`, a message on the branch, else the last before it. `order` is
 * what is known of the branch, oldest first; what is not known of it lies before.
 */
export function nearestPlace(
  hits: readonly FindHit[],
  order: readonly MessageId[],
  anchor: MessageId | undefined,
): FindPlace | undefined {
  const from = anchor === undefined ? -1 : order.indexOf(anchor);
  const behind = hits.find(({ messageId }) => order.indexOf(messageId) >= Math.max(from, 0));
  return firstIn(behind) ?? lastIn(hits.at(-1));
}

/** The hits once a message was laid out and its places were counted. */
export function withCount(hits: readonly FindHit[], order: readonly MessageId[], counted: FindHit): readonly FindHit[] {
  const { messageId, count, reasoningCount } = counted;
  const at = hits.findIndex((hit) => hit.messageId === messageId);
  if (at !== -1) {
    if (hits[at]?.count === count && hits[at].reasoningCount === reasoningCount) return hits;
    return count === 0 ? hits.toSpliced(at, 1) : hits.with(at, counted);
  }
  if (count === 0) return hits;
  const place = order.indexOf(messageId);
  const next = hits.findIndex((hit) => order.indexOf(hit.messageId) > place);
  return hits.toSpliced(next === -1 ? hits.length : next, 0, counted);
}

function firstIn(hit: FindHit | undefined): FindPlace | undefined {
  return hit && { messageId: hit.messageId, index: 0 };
}

function lastIn(hit: FindHit | undefined): FindPlace | undefined {
  return hit && { messageId: hit.messageId, index: hit.count - 1 };
}
