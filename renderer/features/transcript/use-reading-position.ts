import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { Following } from './follow-latest.ts';
import { createScrollMemory, type ReadingPosition } from '../../lib/scroll-memory.ts';
import type { TranscriptProps } from './transcript-props.ts';
import type { ReportFollow } from './use-following.ts';
import type { MessageVirtualizer } from './use-message-virtualizer.ts';

type ReadingPositionProps = Pick<TranscriptProps, 'messages' | 'scrollKey'> & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: MessageVirtualizer;
  readonly following: Following;
  readonly report: ReportFollow;
};

/** Opens a conversation where it was left, or at its end, and remembers the place when it is left. */
export function useReadingPosition({
  messages,
  scrollKey,
  scroller,
  virtualizer,
  following,
  report,
}: ReadingPositionProps): void {
  const hasOpened = useRef(false);
  const place = useRef<ReadingPosition>(undefined);
  /** On the way back the view stands for a moment where nobody left it. */
  const isReturning = useRef(false);

  useLayoutEffect(() => {
    if (hasOpened.current || messages.length === 0) return;
    hasOpened.current = true;
    const position = createScrollMemory(sessionStorage).recall(scrollKey);
    const index = messages.findIndex((message) => message.id === position?.messageId);
    if (index === -1 || !position) return virtualizer.scrollToEnd();
    // Or whatever changes the height of the view next would take the reader to the end.
    report({ type: 'turned-away', lastId: messages.at(-1)?.id });
    place.current = position;
    isReturning.current = true;
    returnTo(virtualizer, { index, offsetPx: position.offsetPx }, () => (isReturning.current = false));
  }, [messages, scrollKey, virtualizer, report]);

  useEffect(() => {
    const element = scroller.current;
    const remember = () => {
      if (!isReturning.current) place.current = placeIn(element, virtualizer);
    };
    element?.addEventListener('scroll', remember, { passive: true });
    // A page that goes away may take its last event of scrolling with it.
    window.addEventListener('pagehide', remember, { capture: true });
    return () => {
      element?.removeEventListener('scroll', remember);
      window.removeEventListener('pagehide', remember, { capture: true });
    };
  }, [scroller, virtualizer]);

  const isFollowing = following.type === 'following';
  useEffect(() => {
    const keep = () => createScrollMemory(sessionStorage).keep(scrollKey, isFollowing ? undefined : place.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [scrollKey, isFollowing]);
}

function placeIn(element: HTMLElement | null, virtualizer: MessageVirtualizer): ReadingPosition | undefined {
  const item = virtualizer.getVirtualItemForOffset(element?.scrollTop ?? 0);
  return item && element ? { messageId: String(item.key), offsetPx: element.scrollTop - item.start } : undefined;
}

/** Heights near the place are only known once its rows are laid out, so the last step follows a frame later. */
function returnTo(
  virtualizer: MessageVirtualizer,
  { index, offsetPx }: { readonly index: number; readonly offsetPx: number },
  onThere: () => void,
): void {
  virtualizer.scrollToIndex(index, { align: 'start' });
  const goOn = () => {
    virtualizer.scrollBy(offsetPx);
    onThere();
  };
  requestAnimationFrame(() => requestAnimationFrame(goOn));
}
