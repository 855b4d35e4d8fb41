/** How often undo, or redo, can be pressed once more: "2 more to undo". Pure. */
export function stepsLeft(count: number, way: 'undo' | 'redo'): string {
  if (count === 0) return `Nothing more to ${way}`;
  return `${String(count)} more to ${way}`;
}
