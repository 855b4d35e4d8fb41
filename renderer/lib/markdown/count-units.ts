/** From code points, in which ranges are counted, to the units that a string is cut by; nothing beyond the text. */
export function countUnits(text: string): (points: number) => number | undefined {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (points) => (points <= text.length ? points : undefined);
  const starts = [0];
  for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
  return (points) => starts[points];
}
