import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface Change {
  readonly apply: () => void;
  readonly send: () => Promise<unknown>;
  /** Brings the old value back. */
  readonly revert: () => void;
  readonly toasts: ToastStore;
}

/** Shows a change before the core has answered; when the core refuses, the old value returns and a toast offers Retry. */
export async function changeAtOnce(change: Change): Promise<void> {
  change.apply();
  try {
    await change.send();
  } catch (error) {
    change.revert();
    const text = describeError(error);
    change.toasts.getState().show({ text, action: { label: 'Retry', run: () => void changeAtOnce(change) } });
  }
}
