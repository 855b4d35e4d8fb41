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

  useLayoutEffect(() => {
    if (hasOpened.current || messages.length === 0) return;
    hasOpened.current = true;
    const position = createScrollMemory(sessionStorage).recall(scrollKey);
    const index = messages.findIndex((message) => message.id === position?.messageId);
    if (index === -1 || !position) return virtualizer.scrollToEnd();
    // Or whatever changes the height of the view next would take the reader to the end.
    report({ type: 'turned-away', lastId: messages.at(-1)?.id });
    returnTo(virtualizer, index, position.offsetPx);
  }, [messages, scrollKey, virtualizer, report]);

  useEffect(() => {
    const element = scroller.current;
    const remember = () => {
      const item = virtualizer.getVirtualItemForOffset(element?.scrollTop ?? 0);
      place.current =
        item && element ? { messageId: String(item.key), offsetPx: element.scrollTop - item.start } : undefined;
    };
    element?.addEventListener('scroll', remember, { passive: true });
    return () => element?.removeEventListener('scroll', remember);
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

/** Heights near the place are only known once its rows are laid out, so the last step follows a frame later. */
function returnTo(virtualizer: MessageVirtualizer, index: number, offsetPx: number): void {
  virtualizer.scrollToIndex(index, { align: 'start' });
  requestAnimationFrame(() => requestAnimationFrame(() => virtualizer.scrollBy(offsetPx)));
}
