/** Later figures replace earlier ones, an explicit 0 included; what the later ones leave out stays. */
export function mergeCounts<Counts extends object>(
  earlier: Counts | undefined,
  later: Counts | null | undefined,
): Counts | undefined {
  if (!later) return earlier;
  if (!earlier) return later;
  const said = Object.entries(later).filter(([, value]) => value !== null && value !== undefined);
  return { ...earlier, ...Object.fromEntries(said) };
}
