import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width an element has on screen, as it changes. */
export function useWidth<Part extends Element>(usualPx: number): readonly [RefObject<Part | null>, number] {
  const element = useRef<Part>(null);
  const [widthPx, setWidthPx] = useState(usualPx);
  useEffect(() => {
    if (!element.current || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => entry && setWidthPx(Math.max(200, entry.contentRect.width)));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, widthPx];
}
