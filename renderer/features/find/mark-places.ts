import type { FindHit, FindPlace } from '../../client/find-hits.ts';
import { hasClosedReasoning, openReasoning } from '../../lib/find/closed-reasoning.ts';
import { findRanges, isInReasoning } from '../../lib/find/find-ranges.ts';

export interface LookedFor {
  readonly phrase: string;
  readonly current: FindPlace | undefined;
  readonly hits: readonly FindHit[];
}

export interface MarkedPlaces {
  /** Of each message that is laid out. */
  readonly counts: readonly FindHit[];
  /** The place that stands out, where its message is laid out. */
  readonly current: Range | undefined;
}

/** What the style sheet calls the places. */
const allName = 'find';
const currentName = 'find-current';

/** Marks every place among the messages that are laid out, without a change to them. */
export function markPlaces(rows: Element, { phrase, current, hits }: LookedFor): MarkedPlaces {
  const found = [...rows.querySelectorAll('[data-message]')].map((message) => {
    const messageId = message.getAttribute('data-message') ?? '';
    return {
      messageId,
      ranges: findRanges(message, phrase),
      hasFolded: message.querySelector(foldedCode) !== null,
      hiddenCount: hasClosedReasoning(message) ? reasoningCountOf(hits, messageId) : undefined,
    };
  });
  const place = found.find(({ messageId }) => messageId === current?.messageId);
  const standing = place?.ranges[(current?.index ?? 0) - (place.hiddenCount ?? 0)];
  setHighlight(
    allName,
    found.flatMap(({ ranges }) => ranges),
  );
  setHighlight(currentName, standing ? [standing] : []);
  return { counts: found.filter(({ hasFolded }) => !hasFolded).map(countPlaces), current: standing };
}

export function unmarkPlaces(): void {
  setHighlight(allName, []);
  setHighlight(currentName, []);
}

interface FoundRanges {
  readonly messageId: string;
  readonly ranges: readonly Range[];
  /** In reasoning that is closed: as the search counted them. */
  readonly hiddenCount: number | undefined;
}

function countPlaces({ messageId, ranges, hiddenCount }: FoundRanges): FindHit {
  const reasoningCount = hiddenCount ?? ranges.filter(isInReasoning).length;
  const count = ranges.length + (hiddenCount ?? 0);
  return { messageId, count, ...(reasoningCount > 0 && { reasoningCount }) };
}

function reasoningCountOf(hits: readonly FindHit[], messageId: string): number {
  return hits.find((hit) => hit.messageId === messageId)?.reasoningCount ?? 0;
}

const foldedCode = '.code-fold[aria-expanded="false"]';

/** Opens what a message keeps closed where its place is not among what it shows. Answers whether there was any. */
export function unfold(rows: Element, { current, hits }: LookedFor): boolean {
  const message = rows.querySelector(`[data-message="${CSS.escape(current?.messageId ?? '')}"]`);
  if (!current || !message) return false;
  if (current.index < reasoningCountOf(hits, current.messageId) && openReasoning(message)) return true;
  const folds = message.querySelectorAll<HTMLElement>(foldedCode);
  for (const fold of folds) fold.click();
  return folds.length > 0;
}

function setHighlight(name: string, ranges: readonly Range[]): void {
  if (!('highlights' in CSS)) return;
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = name === currentName ? 1 : 0;
  CSS.highlights.set(name, highlight);
}
