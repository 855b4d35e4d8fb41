import { useEffect } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import type { FoundMessage } from '../../client/message-search-store.ts';
import { markWords } from './mark-words.ts';
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

/** The row is there when its place has been laid out, which takes a frame or two. */
function markForAMoment({ messageId, words }: FoundMessage): () => void {
  let endMark: (() => void) | undefined;
  const mark = () => {
    const row = document.querySelector(`[data-message="${CSS.escape(messageId)}"]`);
    if (!row) {
      frame = requestAnimationFrame(mark);
      return;
    }
    endMark = markWords(row, words);
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
