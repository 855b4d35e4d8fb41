import { type ApprovalsStore, createApprovalsStore } from './approvals-store.ts';
import { createBeginningStore, type BeginningStore } from './beginning-store.ts';
import type { BeginningDeps } from './beginning-state.ts';
import { createEditsStore, type EditsStore } from './edits-store.ts';
import { keepAsDraft } from './keep-as-draft.ts';
import { createOutboxStore, type OutboxStore } from './outbox-store.ts';
import { createQueueStore, type QueueStore } from './queue-store.ts';

/** The ways a message takes from where it is written. */
export interface SendingStores {
  readonly queue: QueueStore;
  readonly outbox: OutboxStore;
  readonly beginning: BeginningStore;
  readonly edits: EditsStore;
  readonly approvals: ApprovalsStore;
}

type SendingDeps = Omit<BeginningDeps, 'outbox'>;

export function createSendingStores(deps: SendingDeps): SendingStores {
  const queue = createQueueStore(deps);
  const outbox = createOutboxStore({ ...deps, queue });
  return {
    queue,
    outbox,
    beginning: createBeginningStore({ ...deps, outbox }),
    edits: createEditsStore(deps),
    approvals: createApprovalsStore({ ...deps, keepAsDraft: (approval) => keepAsDraft(deps, approval) }),
  };
}
