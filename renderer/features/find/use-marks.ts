import { useEffect } from 'react';
import { useStores } from '../../client/stores-context.ts';
import { bringIntoView } from '../../lib/find/bring-into-view.ts';
import { markPlaces, unfold, unmarkPlaces } from './mark-places.ts';

/** Marks what is looked for wherever it is on screen, as messages come, grow and go, and brings the current place into view. */
export function useMarks(): void {
  const { find } = useStores();
  useEffect(() => {
    const rows = document.querySelector('[data-region="transcript"]');
    if (!rows) return undefined;
    let shown: object | undefined;
    let frame: number | undefined;
    let bringing: number | undefined;
    const mark = () => {
      frame = undefined;
      const { text, current, noteShown, hits } = find.getState();
      const lookedFor = { phrase: text.trim(), current, hits };
      const marked = markPlaces(rows, lookedFor);
      for (const hit of marked.counts) noteShown(hit);
      const isHidden = current !== undefined && marked.current === undefined && hits.length > 0;
      if (isHidden && unfold(rows, lookedFor)) return;
      const scroller = rows.querySelector('.transcript-scroll');
      if (!marked.current || !scroller || shown === current) return;
      shown = current;
      const place = marked.current;
      // What was just opened is measured in this frame, and an end that is held is held over it.
      bringing = requestAnimationFrame(() => bringIntoView(place, scroller));
    };
    const markSoon = () => (frame ??= requestAnimationFrame(mark));
    const watcher = new MutationObserver(markSoon);
    watcher.observe(rows, { childList: true, characterData: true, subtree: true });
    const stop = find.subscribe(markSoon);
    markSoon();
    return () => {
      stop();
      watcher.disconnect();
      for (const asked of [frame, bringing]) if (asked !== undefined) cancelAnimationFrame(asked);
      unmarkPlaces();
    };
  }, [find]);
}
