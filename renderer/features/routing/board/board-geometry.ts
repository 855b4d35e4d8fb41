/** The board is drawn on one grid: row and model n have their middle at the same height. */
export const rowPx = 61;
export const headPx = 34;
export const cordsPx = 78;
/** Where the trunk begins. */
export const sourcePx = 24;

/** Where the middle of a row or model is, from the top of the board. */
export function middlePx(index: number): number {
  return headPx + index * rowPx + rowPx / 2;
}
