import { type RefObject, useLayoutEffect, useRef } from 'react';

/** When the element goes while it holds the focus, the focus goes back to where it came from, or to the composer. */
export function useFocusBack(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let before: EventTarget | null = document.activeElement;
    const remember = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof HTMLElement && !element.contains(relatedTarget)) before = relatedTarget;
    };
    element.addEventListener('focusin', remember);
    return () => {
      element.removeEventListener('focusin', remember);
      if (element.contains(document.activeElement)) giveBack(before);
    };
  }, []);
  return place;
}

function giveBack(before: EventTarget | null): void {
  const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
  const target = isThere ? before : document.querySelector<HTMLElement>('[data-region="composer"] [data-region-focus]');
  target?.focus();
}
