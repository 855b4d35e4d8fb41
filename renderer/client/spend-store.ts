import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { createCalendar } from '../../shared/model/calendar.ts';
import type { ModelRef } from '../../shared/model/ids.ts';
import type { SpendOutlook, SpendSummary } from '../../shared/model/spend.ts';
import type { UsageFilter, UsageSpan } from '../../shared/model/usage-filter.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { describeError } from './describe-error.ts';
import { exportSpend } from './export-spend.ts';
import type { OpenedModel } from './opened-model.ts';
import { readEntries, readNewEntries } from './read-entries.ts';
import { spanOf, type SpendPeriod } from './spend-period.ts';
import type { ToastStore } from './toast-store.ts';

export interface SpendQuestion {
  readonly period: SpendPeriod;
  readonly filter: UsageFilter;
}

/** Its own `period` and `filter` are what was asked last. */
export interface SpendState extends SpendQuestion {
  readonly timeZone: string;
  /** What was read last; stays while something else is read. */
  readonly summary: SpendSummary | undefined;
  readonly outlook: SpendOutlook | undefined;
  /** What `summary` and `outlook` are of. */
  readonly answered: SpendQuestion;
  /** What the period can be narrowed to: the parts of it that were read last without a filter. */
  readonly offered: SpendSummary['by'] | undefined;
  /** Whether the figures on the page are those of another question still. */
  readonly isBehind: boolean;
  readonly status: ReadStatus;
  /** Models whose messages are shown. */
  readonly opened: Readonly<Record<ModelRef, OpenedModel>>;
  /** How many calls the file has that is being written. */
  readonly exportedCount: number | undefined;
  readonly read: () => Promise<void>;
  readonly choose: (choice: Partial<SpendQuestion>) => Promise<void>;
  readonly open: (model: ModelRef) => Promise<void>;
  readonly close: (model: ModelRef) => void;
  readonly exportAs: (format: 'csv' | 'json') => Promise<void>;
  readonly cancelExport: () => void;
}
export type SpendStore = StoreApi<SpendState>;

export interface SpendDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  readonly timeZone: string;
  /** Hands a file to the browser under its name. */
  readonly save: (blob: Blob, name: string) => void;
}

/** What was spent in a period by what passes the filter. */
export function createSpendStore({ core, toasts, clock, timeZone, save }: SpendDeps): SpendStore {
  const calendar = createCalendar(timeZone);
  let question = 0;
  let stopping = new AbortController();

  return createStore<SpendState>()((set, get) => {
    const span = (): UsageSpan => spanOf(calendar, get().period, clock.now());
    return {
      timeZone,
      period: { type: 'month' },
      filter: {},
      summary: undefined,
      outlook: undefined,
      answered: { period: { type: 'month' }, filter: {} },
      offered: undefined,
      isBehind: false,
      status: reading,
      opened: {},
      exportedCount: undefined,
      read: async () => {
        const asked = (question += 1);
        const { period, filter } = get();
        try {
          const [summary, outlook] = await Promise.all([
            core.usage.summary({ ...span(), timeZone, filter }),
            core.usage.outlook({ timeZone, filter }),
          ]);
          if (asked !== question) return;
          const isWhole = Object.keys(filter).length === 0;
          const offered = isWhole ? summary.by : (get().offered ?? summary.by);
          set({ summary, outlook, answered: { period, filter }, offered, isBehind: false, status: ready });
          for (const model of Object.keys(get().opened))
            await readNewEntries({ core, get, set, span: shownSpan(get(), span) }, model);
        } catch (error) {
          if (asked === question) set({ isBehind: false, status: { state: 'failed', message: describeError(error) } });
        }
      },
      choose: async (choice) => {
        set({ ...choice, opened: {}, isBehind: true });
        await get().read();
      },
      open: (model) => readEntries({ core, get, set, span: shownSpan(get(), span) }, model),
      close: (model) => {
        const { [model]: _closed, ...opened } = get().opened;
        set({ opened });
      },
      exportAs: async (format) => {
        if (get().exportedCount !== undefined) return;
        stopping = new AbortController();
        set({ exportedCount: 0 });
        const order = { ...shownSpan(get(), span), filter: get().filter, format };
        const { signal } = stopping;
        await exportSpend({ core, toasts, save, tell: (exportedCount) => set({ exportedCount }) }, order, signal);
        set({ exportedCount: undefined });
      },
      cancelExport: () => stopping.abort(),
    };
  });
}

/** After midnight the page may still be of the day before: what is asked about it is about what it shows. */
function shownSpan({ summary, isBehind }: SpendState, span: () => UsageSpan): UsageSpan {
  return summary && !isBehind ? { from: summary.from, to: summary.to } : span();
}
