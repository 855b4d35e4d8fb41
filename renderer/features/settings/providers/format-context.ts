import type { TokenCount } from '../../../../shared/model/quantities.ts';

/** `200k`, `1M`, `1.05M`: a limit read at a glance. Pure. */
export function formatContext(tokens: TokenCount): string {
  if (tokens < 1_000) return String(tokens);
  if (tokens < 1_000_000) return `${Math.round(tokens / 1_000)}k`;
  return `${(tokens / 1_000_000).toFixed(2).replace(/\.?0+$/, '')}M`;
}
