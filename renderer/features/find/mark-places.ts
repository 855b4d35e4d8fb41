import type { FindHit, FindPlace } from '../../client/find-hits.ts';
import { findRanges } from './find-ranges.ts';

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
export function markPlaces(rows: Element, phrase: string, current: FindPlace | undefined): MarkedPlaces {
  const found = [...rows.querySelectorAll('[data-message]')].map((message) => ({
    messageId: message.getAttribute('data-message') ?? '',
    ranges: findRanges(message, phrase),
    hasFolded: message.querySelector(foldedCode) !== null,
  }));
  const standing = found.find(({ messageId }) => messageId === current?.messageId)?.ranges[current?.index ?? 0];
  setHighlight(
    allName,
    found.flatMap(({ ranges }) => ranges),
  );
  setHighlight(currentName, standing ? [standing] : []);
  return {
    counts: found
      .filter(({ hasFolded }) => !hasFolded)
      .map(({ messageId, ranges }) => ({ messageId, count: ranges.length })),
    current: standing,
  };
}

export function unmarkPlaces(): void {
  setHighlight(allName, []);
  setHighlight(currentName, []);
}

const foldedCode = '.code-fold[aria-expanded="false"]';

/** Unfolds the code of a message whose place is not among what it shows. Answers whether there was any. */
export function unfoldCode(rows: Element, messageId: string): boolean {
  const folds = rows.querySelectorAll<HTMLElement>(`[data-message="${CSS.escape(messageId)}"] ${foldedCode}`);
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
