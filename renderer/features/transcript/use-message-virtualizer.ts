import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { compareMessages } from './compare-messages.ts';
import { estimateRowHeight } from './estimate-row-height.ts';
import { nearEndPx, type Following } from './follow-latest.ts';
import type { TranscriptProps } from './transcript-props.ts';
import type { ReportFollow } from './use-following.ts';
import { useHeldEnd } from './use-held-end.ts';
import { useHeldPlace } from './use-held-place.ts';
import { useTurningAway } from './use-turning-away.ts';

export type MessageVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>;

type MessageVirtualizerProps = Pick<TranscriptProps, 'messages' | 'hasEarlier' | 'onLoadEarlier'> & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly following: Following;
  readonly report: ReportFollow;
};

/** Which rows are in the page and where; keeps the end in view while following, and the reader's place otherwise. */
export function useMessageVirtualizer(props: MessageVirtualizerProps) {
  const { messages, scroller, following, report } = props;
  const [focusedId, setFocusedId] = useState<MessageId>();
  const focusedIndex = messages.findIndex((message) => message.id === focusedId);
  const isFollowing = following.type === 'following';
  const lastId = messages.at(-1)?.id;

  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises this window's components
  const virtualizer: MessageVirtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => messages[index]?.id ?? index, [messages]),
    estimateSize: (index) => estimateRowHeight(messages[index]),
    // The focused row stays in the page wherever the view is: an element that goes takes the focus with it.
    rangeExtractor: useCallback(
      (range: Range) => withIndex(defaultRangeExtractor(range), focusedIndex),
      [focusedIndex],
    ),
    overscan: 4,
    // The first rendering is that of the end, in a view about as tall as the window: rows elsewhere would be laid out in vain.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    initialOffset: () => Math.max(0, estimateListHeight(messages) - window.innerHeight),
    paddingStart,
    paddingEnd,
    anchorTo: 'end',
    followOnAppend: isFollowing,
    // Below zero no distance is near enough, so a reader who has turned away is never moved.
    scrollEndThreshold: isFollowing ? nearEndPx : -1,
    useFlushSync: false,
  });

  useEndChanges({ ...props, virtualizer });
  useEarlierMessages({ ...props, virtualizer });
  useTurningAway({ scroller, lastId, report, onFocusMoved: setFocusedId });
  useHeldEnd({ scroller, isFollowing, scrollToEnd: useCallback(() => virtualizer.scrollToEnd(), [virtualizer]) });
  useHeldPlace({ scroller, isHeld: !isFollowing });
  return { virtualizer, focusedId, setFocusedId };
}

const paddingStart = 20;
const paddingEnd = 16;

function estimateListHeight(messages: TranscriptProps['messages']): number {
  return messages.reduce((sum, message) => sum + estimateRowHeight(message), paddingStart + paddingEnd);
}

function withIndex(indexes: number[], index: number): number[] {
  return index === -1 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}

type ChangeProps = MessageVirtualizerProps & { readonly virtualizer: MessageVirtualizer };

/** Sending always goes to the end; an answer is followed if the end was in view when it began. */
function useEndChanges({ messages, virtualizer, report }: ChangeProps): void {
  const lastId = useRef(messages.at(-1)?.id);

  useLayoutEffect(() => {
    const change = compareMessages(lastId.current, messages);
    lastId.current = messages.at(-1)?.id;
    if (change === 'sent') {
      report({ type: 'message-sent' });
      virtualizer.scrollToEnd();
    }
    if (change === 'answered') report({ type: 'answer-began', distanceFromEndPx: virtualizer.getDistanceFromEnd() });
  }, [messages, virtualizer, report]);
}

/** Asks once for what lies before the first message when the view comes near the top. */
function useEarlierMessages({ messages, hasEarlier, onLoadEarlier, virtualizer, scroller }: ChangeProps): void {
  const askedBefore = useRef<MessageId>(undefined);
  const firstId = messages[0]?.id;
  const firstShown = virtualizer.range?.startIndex;

  useEffect(() => {
    // Read from the element: the range of the first rendering is that before the view went to the end.
    const atView = virtualizer.getVirtualItemForOffset(scroller.current?.scrollTop ?? 0)?.index;
    if (!hasEarlier || firstId === undefined || atView === undefined || atView > earlierFromIndex) return;
    if (askedBefore.current === firstId) return;
    askedBefore.current = firstId;
    onLoadEarlier();
  }, [hasEarlier, firstId, firstShown, onLoadEarlier, scroller, virtualizer]);
}

const earlierFromIndex = 8;
