import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Clearable, ClearedKind, ClearingStep } from '../../shared/model/clearing.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface ClearingState {
  /** What there is to clear; absent until it was counted. */
  readonly clearable: Clearable | undefined;
  /** Records that go now. */
  readonly running: { readonly kind: ClearedKind; readonly step: ClearingStep } | undefined;
  readonly read: () => Promise<void>;
  /** To Recently deleted, all of them; the toast takes it back. */
  readonly clearConversations: () => Promise<void>;
  /** For good, after a backup. */
  readonly clearRecords: (kind: ClearedKind) => Promise<void>;
  /** What has gone stays gone. */
  readonly cancel: () => void;
}
export type ClearingStore = StoreApi<ClearingState>;

export function createClearingStore({
  core,
  toasts,
}: {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
}): ClearingStore {
  let stopping = new AbortController();
  const show = toasts.getState().show;

  return createStore<ClearingState>()((set, get) => {
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
      } catch (error) {
        show({ text: describeError(error) });
      }
      set({ running: undefined });
      await get().read();
    };
    const restore = (deletedAt: number) =>
      attempt(async () => {
        const { count } = await core.clearing.restoreConversations({ deletedAt });
        show({ text: `Restored ${counted(count, 'conversation')}` });
      });
    return {
      clearable: undefined,
      running: undefined,
      read: async () => {
        try {
          set({ clearable: await core.clearing.describe({}) });
        } catch (error) {
          show({ text: describeError(error) });
        }
      },
      clearConversations: () =>
        attempt(async () => {
          const { count, deletedAt } = await core.clearing.conversations({});
          const action = { label: 'Undo', isUndo: true, run: () => void restore(deletedAt) };
          show({ text: `Moved ${counted(count, 'conversation')} to Recently deleted`, action });
        }),
      clearRecords: (kind) =>
        attempt(async () => {
          if (get().running) return;
          stopping = new AbortController();
          set({ running: { kind, step: { phase: 'backing-up' } } });
          for await (const step of core.clearing.records({ kind }, { signal: stopping.signal })) {
            set({ running: { kind, step } });
            if (step.phase === 'cleared') show({ text: clearedWords(kind, step.removedCount) });
          }
        }),
      cancel: () => stopping.abort(),
    };
  });
}

function clearedWords(kind: ClearedKind, removedCount: number): string {
  const noun = kind === 'traces' ? 'trace' : 'record of usage';
  return `Cleared ${counted(removedCount, noun)}. A backup from before is under Backups`;
}

function counted(count: number, noun: string): string {
  const plural = noun === 'record of usage' ? 'records of usage' : `${noun}s`;
  return `${count.toLocaleString('en-US')} ${count === 1 ? noun : plural}`;
}
