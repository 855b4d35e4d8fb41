import { useEffect, type RefObject } from 'react';

interface HeldPlaceProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isHeld: boolean;
}

/** What is read away from the end stays where it is on the screen when a banner or a bar comes or goes above the view. */
export function useHeldPlace({ scroller, isHeld }: HeldPlaceProps): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isHeld || typeof ResizeObserver === 'undefined') return undefined;
    let topPx = element.getBoundingClientRect().top;
    const observer = new ResizeObserver(() => {
      const beforePx = topPx;
      topPx = element.getBoundingClientRect().top;
      element.scrollTop += topPx - beforePx;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, isHeld]);
}
