import { useEffect, useRef, type RefObject } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { nearEndPx } from './follow-latest.ts';
import type { ReportFollow } from './use-following.ts';

type TurningAwayProps = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lastId: MessageId | undefined;
  readonly report: ReportFollow;
  /** The message that holds the focus now, if any does. */
  readonly onFocusMoved: (messageId: MessageId | undefined) => void;
};

/** Reports what shows that the reader reads elsewhere: scrolling up, selected text, focus in a message. */
export function useTurningAway({ scroller, lastId, report, onFocusMoved }: TurningAwayProps): void {
  const latest = useRef(lastId);
  useEffect(() => {
    latest.current = lastId;
  }, [lastId]);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const turnAway = () => report({ type: 'turned-away', lastId: latest.current });
    const stops = [
      listen(
        element,
        'scroll',
        watchScrolling(element, { onUp: turnAway, onEnd: () => report({ type: 'end-reached' }) }),
      ),
      listen(document, 'selectionchange', () => {
        if (hasSelectionIn(element)) turnAway();
      }),
      listen(element, 'focusin', (event) => {
        if (event.target === element) return;
        onFocusMoved(messageIdOf(event.target));
        turnAway();
      }),
      listen(element, 'focusout', () => onFocusMoved(undefined)),
    ];
    return () => stops.forEach((stop) => stop());
  }, [scroller, report, onFocusMoved]);
}

function listen(target: EventTarget, type: string, listener: (event: Event) => void): () => void {
  target.addEventListener(type, listener, { passive: true });
  return () => target.removeEventListener(type, listener);
}

/** Rows that shrink clamp the position, which looks like scrolling up but leaves the view at the end. */
function watchScrolling(element: HTMLElement, { onUp, onEnd }: { onUp: () => void; onEnd: () => void }): () => void {
  let lastTop = element.scrollTop;
  return () => {
    const top = element.scrollTop;
    const distancePx = element.scrollHeight - element.clientHeight - top;
    if (top < lastTop - 1 && distancePx > clampedPx) onUp();
    if (top > lastTop + 1 && distancePx <= nearEndPx && !hasSelectionIn(element)) onEnd();
    lastTop = top;
  };
}

const clampedPx = 4;

function hasSelectionIn(element: HTMLElement): boolean {
  const selection = document.getSelection();
  return selection !== null && !selection.isCollapsed && element.contains(selection.anchorNode);
}

function messageIdOf(target: EventTarget | null): MessageId | undefined {
  const row = target instanceof Element ? target.closest('.transcript-row')?.querySelector('[data-message]') : null;
  return row?.getAttribute('data-message') ?? undefined;
}
