import { useCallback, useEffect, useLayoutEffect, type RefObject } from 'react';
import type { MessageId } from '../../../shared/model/ids.ts';
import { isPlainKey } from './is-plain-key.ts';
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

/** J and K go from message to message; C copies the focused one, E edits it, R answers it again, B branches from it, T says why this route. End goes to the latest. */
export function useMessageKeys(props: MessageKeysProps): { readonly jumpToLatest: () => void } {
  const { scroller, virtualizer, focusedId, setFocusedId, report } = props;
  useFocusedRow(props);

  const jumpToLatest = useCallback(() => {
    report({ type: 'end-reached' });
    virtualizer.scrollToEnd();
  }, [report, virtualizer]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const key = event.key.toLowerCase();
      const action = actions[key];
      if (key === 'j' || key === 'k') setFocusedId(neighbourOf(props, key === 'j' ? 1 : -1));
      else if (key === 'end') jumpToLatest();
      else if (action !== undefined) pressAction(scroller.current, focusedId, action);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });

  return { jumpToLatest };
}

/** What single letters do to the focused message, by the name on its button. */
const actions: Readonly<Record<string, string>> = { c: 'copy', e: 'edit', r: 'regenerate', b: 'branch', t: 'explain' };

/** The message before or after the focused one; the first in view where none is focused. */
function neighbourOf(
  { messages, virtualizer, scroller, focusedId }: MessageKeysProps,
  step: 1 | -1,
): MessageId | undefined {
  const focusedIndex = messages.findIndex((message) => message.id === focusedId);
  const firstInView = virtualizer.getVirtualItemForOffset(scroller.current?.scrollTop ?? 0)?.index ?? 0;
  const index = focusedIndex === -1 ? firstInView : focusedIndex + step;
  return messages[Math.min(Math.max(index, 0), messages.length - 1)]?.id;
}

/** The key does what the button does, so that both show the same outcome. */
function pressAction(scroller: HTMLElement | null, id: MessageId | undefined, action: string): void {
  if (id === undefined) return;
  const row = findRow(scroller, id);
  row?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`)?.click();
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
