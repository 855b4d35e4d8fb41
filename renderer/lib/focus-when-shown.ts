/**
 * Gives the focus to the first of these that the page has, once it is there and no layer is open over it.
 * A field comes with its text selected, as Tab brings it. What does not appear within a second leaves the focus where
 * it is.
 */
export function focusWhenShown(...selectors: readonly string[]): void {
  waitForFrame(selectors, mostFrames);
}

const mostFrames = 60;

function waitForFrame(selectors: readonly string[], framesLeft: number): void {
  if (framesLeft === 0) return;
  requestAnimationFrame(() => {
    const target = isLayerShown() ? undefined : findFirst(selectors);
    if (!target) return waitForFrame(selectors, framesLeft - 1);
    target.focus();
    if (target instanceof HTMLInputElement) target.select();
  });
}

// A layer on its way out still holds the focus and gives it back when it is gone. The list of a field stays, hidden.
function isLayerShown(): boolean {
  return [...document.querySelectorAll('.dialog, .menu, .popover, .palette')].some(
    (layer) => layer.closest('[hidden]') === null,
  );
}

function findFirst(selectors: readonly string[]): HTMLElement | undefined {
  for (const selector of selectors) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) return element;
  }
  return undefined;
}
