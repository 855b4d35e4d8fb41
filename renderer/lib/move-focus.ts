import { openLayer } from './open-layer.ts';

/** Moves focus among the elements a selector finds inside a list: one tab stop, arrow keys within. */
export function moveFocus(list: Element, selector: string, key: string): boolean {
  const elements = [...list.querySelectorAll<HTMLElement>(selector)];
  const at = elements.findIndex((element) => element === document.activeElement);
  const target = elements[targetIndex(key, at, elements.length)];
  if (!target) return false;
  target.focus();
  return true;
}

/** Focuses the next region of the screen, marked `data-region`, or the one before. Behind an open dialog there is none. */
export function moveRegion(step: 1 | -1): void {
  const among = openLayer() === 'dialog' ? '.dialog[data-open], [data-region="toast"]' : '[data-region]';
  const regions = [...document.querySelectorAll<HTMLElement>(among)].filter(isShown);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const start = at === -1 && step === -1 ? 0 : at;
  const region = regions[(start + step + regions.length) % regions.length];
  const first = region?.querySelector<HTMLElement>('[data-region-focus]');
  (first ?? region)?.focus();
}

function targetIndex(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}

function isShown(element: HTMLElement): boolean {
  return element.offsetParent !== null || element === document.body;
}
