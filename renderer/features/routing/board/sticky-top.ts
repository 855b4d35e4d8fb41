import { headPx, rowPx } from './board-geometry.ts';

/** Where the models stay while the rules scroll: at the top, or with their end at the end of the view where they are many. */
export function stickyTopPx(modelCount: number, viewPx: number): number {
  return Math.min(0, viewPx - headPx - modelCount * rowPx);
}
