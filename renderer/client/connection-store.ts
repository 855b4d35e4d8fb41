import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WindowClock } from '../lib/window-clock.ts';

export interface ConnectionState {
  readonly isConnected: boolean;
  /** Lost for longer than a moment: time to say so. */
  readonly isLossKnown: boolean;
  /** Lost for so long that waiting may be in vain. */
  readonly isLossLong: boolean;
  /** The host was started again and does not know this page any more: trying on is in vain. */
  readonly isRefused: boolean;
  readonly noteOpen: () => void;
  readonly noteLost: () => void;
  readonly noteRefused: () => void;
}
export type ConnectionStore = StoreApi<ConnectionState>;

const sayAfterMs = 1_000;
const longAfterMs = 10_000;

export function createConnectionStore(clock: WindowClock): ConnectionStore {
  let stopTimer: (() => void) | undefined;
  return createStore<ConnectionState>()((set) => ({
    isConnected: false,
    isLossKnown: false,
    isLossLong: false,
    isRefused: false,
    noteOpen: () => {
      stopTimer?.();
      stopTimer = undefined;
      set({ isConnected: true, isLossKnown: false, isLossLong: false, isRefused: false });
    },
    noteLost: () => {
      set({ isConnected: false });
      stopTimer ??= clock.after(sayAfterMs, () => {
        set({ isLossKnown: true });
        stopTimer = clock.after(longAfterMs - sayAfterMs, () => set({ isLossLong: true }));
      });
    },
    noteRefused: () => set({ isRefused: true, isLossKnown: true }),
  }));
}
