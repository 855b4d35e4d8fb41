import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

interface ExportDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly save: (blob: Blob, name: string) => void;
  /** How many calls the file has so far. */
  readonly tell: (doneCount: number) => void;
}

interface ExportOrder extends UsageSpan {
  readonly filter: UsageFilter;
  readonly format: 'csv' | 'json';
}

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const;

/** Collects the pieces of the file and hands it over; what was cancelled or failed is not saved. */
export async function exportSpend(deps: ExportDeps, order: ExportOrder, signal: AbortSignal): Promise<void> {
  const { core, toasts, save, tell } = deps;
  try {
    const pieces: string[] = [];
    let count = 0;
    for await (const { text, doneCount } of core.usage.export(order, { signal })) {
      pieces.push(text);
      count = doneCount;
      tell(count);
    }
    if (signal.aborted) return;
    save(new Blob(pieces, { type: mediaTypes[order.format] }), `switchboard-spend.${order.format}`);
    toasts.getState().show({ text: `Exported ${count.toLocaleString('en-US')} ${count === 1 ? 'call' : 'calls'}` });
  } catch (error) {
    if (!signal.aborted) toasts.getState().show({ text: describeError(error) });
  }
}
