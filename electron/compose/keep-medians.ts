import type { ModelRef } from '../../shared/model/ids.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { UsageStore } from '../core/ports/stores.ts';

const freshMs = 60_000;

/** How long the answers of each model usually are, read again every minute that somebody asks. */
export function keepMedians(ports: {
  readonly usage: Pick<UsageStore, 'medianOutputTokens'>;
  readonly clock: Clock;
}): () => ReadonlyMap<ModelRef, number> {
  let kept: { readonly at: number; readonly medians: ReadonlyMap<ModelRef, number> } | undefined;
  return () => {
    const at = ports.clock.monotonic();
    if (!kept || at - kept.at > freshMs) kept = { at, medians: ports.usage.medianOutputTokens() };
    return kept.medians;
  };
}
