import { createBeginningStore, type BeginningStore } from './beginning-store.ts';
import type { BeginningDeps } from './beginning-state.ts';
import { createOutboxStore, type OutboxStore } from './outbox-store.ts';
import { createQueueStore, type QueueStore } from './queue-store.ts';
import type { ToastStore } from './toast-store.ts';

/** The ways a message takes from the composer. */
export interface SendingStores {
  readonly queue: QueueStore;
  readonly outbox: OutboxStore;
  readonly beginning: BeginningStore;
}

interface SendingDeps extends Omit<BeginningDeps, 'outbox'> {
  readonly toasts: ToastStore;
}

export function createSendingStores(deps: SendingDeps): SendingStores {
  const queue = createQueueStore(deps);
  const outbox = createOutboxStore({ ...deps, queue });
  return { queue, outbox, beginning: createBeginningStore({ ...deps, outbox }) };
}
