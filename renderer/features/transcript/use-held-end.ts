import { useEffect, type RefObject } from 'react';
import { nearEndPx } from './follow-latest.ts';

interface HeldEndProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly isFollowing: boolean;
  readonly scrollToEnd: () => void;
}

/** A reader at the end stays there when the view becomes lower or narrower: a longer draft, a file, a smaller window. */
export function useHeldEnd({ scroller, isFollowing, scrollToEnd }: HeldEndProps): void {
  useEffect(() => {
    const element = scroller.current;
    if (!element || !isFollowing || typeof ResizeObserver === 'undefined') return undefined;
    let wasAtEnd = isAtEnd(element);
    let size = sizeOf(element);
    const noteEnd = () => {
      if (size === sizeOf(element)) wasAtEnd = isAtEnd(element);
    };
    const observer = new ResizeObserver(() => {
      if (size === sizeOf(element)) return;
      size = sizeOf(element);
      if (wasAtEnd) scrollToEnd();
    });
    observer.observe(element);
    element.addEventListener('scroll', noteEnd, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', noteEnd);
    };
  }, [scroller, isFollowing, scrollToEnd]);
}

function isAtEnd({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight <= nearEndPx;
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`;
}
