const units = ['B', 'kB', 'MB', 'GB'] as const;

/** `824 B`, `1.4 MB`; from ten of a unit on without decimals. */
export function formatBytes(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const size = bytes / 1_000 ** step;
  const decimals = step > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(decimals)} ${units[step] ?? 'B'}`;
}
