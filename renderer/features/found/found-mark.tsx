import { useEffect } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import type { FoundMessage } from '../../client/message-search-store.ts';
import { bringIntoView } from '../../lib/find/bring-into-view.ts';
import { openReasoning } from '../../lib/find/closed-reasoning.ts';
import { findRanges, isInReasoning } from '../../lib/find/find-ranges.ts';
import { markRanges } from './mark-ranges.ts';
import './found-mark.css';

const markedMs = 4_000;

/** Marks for a moment what a search led to. Draws nothing itself. */
export function FoundMark() {
  const found = useFrom(
    ({ messageSearch }) => messageSearch,
    (state) => state.found,
  );
  useEffect(() => (found ? markForAMoment(found) : undefined), [found]);
  return null;
}

/** The row is there when its place has been laid out, which takes a frame or two; so does what is opened in it. */
function markForAMoment({ messageId, words, isInReasoning: isThought }: FoundMessage): () => void {
  let endMark: (() => void) | undefined;
  const mark = () => {
    const row = document.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
    if (!row || (isThought && openReasoning(row))) {
      frame = requestAnimationFrame(mark);
      return;
    }
    const ranges = words.flatMap((word) => findRanges(row, word));
    endMark = markRanges(ranges);
    const thought = isThought ? ranges.find(isInReasoning) : undefined;
    const scroller = row.closest('.transcript-scroll');
    if (thought && scroller) bringIntoView(thought, scroller);
  };
  let frame = requestAnimationFrame(mark);
  const end = () => {
    cancelAnimationFrame(frame);
    endMark?.();
  };
  const timer = setTimeout(end, markedMs);
  return () => {
    clearTimeout(timer);
    end();
  };
}
