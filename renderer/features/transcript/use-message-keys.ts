import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { useStores } from '../../client/stores-context.ts';
import type { TranscriptProps } from './transcript-props.ts';
import type { ReportFollow } from './use-following.ts';
import type { MessageVirtualizer } from './use-message-virtualizer.ts';

type MessageKeysProps = Pick<TranscriptProps, 'messages'> & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: MessageVirtualizer;
  readonly focusedId: MessageId | undefined;
  readonly setFocusedId: (id: MessageId | undefined) => void;
  readonly report: ReportFollow;
};

/** Lets the commands walk from message to message, press the buttons of the focused one and go to the latest. */
export function useMessageKeys(props: MessageKeysProps): { readonly jumpToLatest: () => void } {
  const { scroller, virtualizer, focusedId, setFocusedId, report } = props;
  useFocusedRow(props);

  const jumpToLatest = useCallback(() => {
    report({ type: 'end-reached' });
    virtualizer.scrollToEnd();
  }, [report, virtualizer]);

  const { transcriptKeys } = useStores();
  useEffect(() =>
    transcriptKeys.getState().offer({
      step: (by) => setFocusedId(neighbourOf(props, by)),
      jumpToLatest,
      firstInView: () => props.messages[firstIndexInView(props)]?.id,
      show: (id) => {
        report({ type: 'turned-away', lastId: props.messages.at(-1)?.id });
        const index = props.messages.findIndex((message) => message.id === id);
        if (index !== -1 && !findRow(scroller.current, id)) virtualizer.scrollToIndex(index);
      },
      canPress: (action) => findButton(scroller.current, focusedId, action) !== undefined,
      press: (action) => findButton(scroller.current, focusedId, action)?.click(),
    }),
  );

  return { jumpToLatest };
}

/** The message before or after the focused one; the first in view where none is focused. */
function neighbourOf(props: MessageKeysProps, step: 1 | -1): MessageId | undefined {
  const { messages, focusedId } = props;
  const focusedIndex = messages.findIndex((message) => message.id === focusedId);
  const index = focusedIndex === -1 ? firstIndexInView(props) : focusedIndex + step;
  return messages[Math.min(Math.max(index, 0), messages.length - 1)]?.id;
}

function firstIndexInView({ virtualizer, scroller }: MessageKeysProps): number {
  return virtualizer.getVirtualItemForOffset(scroller.current?.scrollTop ?? 0)?.index ?? 0;
}

function findButton(
  scroller: HTMLElement | null,
  id: MessageId | undefined,
  action: string,
): HTMLButtonElement | undefined {
  const row = id === undefined ? undefined : findRow(scroller, id);
  return row?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`) ?? undefined;
}

/** Moves the focus to the row that was chosen by key, and the view to it. */
function useFocusedRow({ messages, scroller, virtualizer, focusedId }: MessageKeysProps): void {
  useLayoutEffect(() => {
    if (focusedId === undefined) return;
    const row = findRow(scroller.current, focusedId);
    // The notice in front of an answer belongs to it, but stands outside of its article.
    if (!row || (row.closest('.transcript-row') ?? row).contains(document.activeElement)) return;
    row.focus({ preventScroll: true });
    virtualizer.scrollToIndex(messages.findIndex((message) => message.id === focusedId));
  }, [messages, scroller, virtualizer, focusedId]);
}

function findRow(scroller: HTMLElement | null, id: MessageId): HTMLElement | null | undefined {
  return scroller?.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);
}
