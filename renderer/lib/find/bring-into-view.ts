/** How far from the edges of the view a place must stand to be left where it is. */
const marginPx = 56;
/** Where it is put otherwise: so much of the view is above it. */
const partAbove = 0.35;

/** Scrolls what holds the range, down and sideways, until it can be read. */
export function bringIntoView(range: Range, scroller: Element): void {
  const view = scroller.getBoundingClientRect();
  const place = range.getBoundingClientRect();
  if (place.top < view.top + marginPx || place.bottom > view.bottom - marginPx) {
    scroller.scrollTop += place.top - view.top - view.height * partAbove;
  }
  const wide = range.startContainer.parentElement?.closest('pre, .markdown-table');
  if (!wide) return;
  const shown = wide.getBoundingClientRect();
  if (place.left < shown.left || place.right > shown.right)
    wide.scrollLeft += place.left - shown.left - shown.width / 2;
}
