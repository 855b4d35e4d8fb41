import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DurationMs, EpochMs } from '../../shared/model/quantities.ts';
import type { WindowClock } from '../lib/window-clock.ts';

export interface ToastMessage {
  readonly text: string;
  /** One that takes something back has the key of undoing. */
  readonly action?: { readonly label: string; readonly isUndo?: boolean; readonly run: () => void };
  /** Called once when the toast leaves without its action having run. */
  readonly onLeft?: () => void;
}

export interface ToastState {
  readonly toast: ToastMessage | undefined;
  /** The newest replaces the one on screen. */
  readonly show: (toast: ToastMessage) => void;
  readonly dismiss: () => void;
  readonly act: () => void;
  /** Stops the time while the person reads or reaches for it. */
  readonly hold: () => void;
  readonly release: () => void;
}
export type ToastStore = StoreApi<ToastState>;

export const toastMs: DurationMs = 8_000;

export function createToastStore(clock: WindowClock): ToastStore {
  let stopTimer = () => {};
  let leavesAt: EpochMs = 0;
  let leftMs: DurationMs | undefined;

  return createStore<ToastState>()((set, get) => {
    const countDown = (delayMs: DurationMs) => {
      leftMs = undefined;
      leavesAt = clock.now() + delayMs;
      stopTimer = clock.after(delayMs, () => get().dismiss());
    };
    const take = () => {
      stopTimer();
      const { toast } = get();
      set({ toast: undefined });
      return toast;
    };
    return {
      toast: undefined,
      show: (toast) => {
        take()?.onLeft?.();
        set({ toast });
        countDown(toastMs);
      },
      dismiss: () => take()?.onLeft?.(),
      act: () => take()?.action?.run(),
      hold: () => {
        if (!get().toast || leftMs !== undefined) return;
        stopTimer();
        leftMs = Math.max(0, leavesAt - clock.now());
      },
      release: () => {
        if (get().toast && leftMs !== undefined) countDown(leftMs);
      },
    };
  });
}
