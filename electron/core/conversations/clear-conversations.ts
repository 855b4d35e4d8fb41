import type { ClearedConversations } from '../../../shared/model/clearing.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';
import type { Announce } from '../ports/announce.ts';
import type { ClearingStore } from '../ports/clearing-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { WorkspaceStore } from '../ports/workspace-store.ts';
import { wait } from '../ports/wait.ts';
import type { Turns } from '../turns/create-turns.ts';

export interface ClearConversationsPorts {
  readonly store: ClearingStore;
  readonly workspaces: WorkspaceStore;
  readonly clock: Clock;
  readonly turns: Pick<Turns, 'running' | 'cancel'>;
  readonly announce: Announce;
  readonly closing: AbortSignal;
}

/** Conversations that go or come back in one stroke: a millisecond's work. */
const movedAtOnce = 100;

/** All of them go to Recently deleted, and can come back from there together or one by one. */
export function clearConversations(ports: ClearConversationsPorts): Promise<ClearedConversations> {
  const { turns, clock, store } = ports;
  // Answers nobody will read must not go on costing money.
  for (const { turnId } of turns.running()) turns.cancel(turnId);
  // A moment after whatever was deleted by itself: that does not come back with the others.
  const deletedAt = clock.now() + 1;
  return inSteps(ports, deletedAt, () => store.deleteSomeConversations(deletedAt, movedAtOnce));
}

export function restoreConversations(
  ports: ClearConversationsPorts,
  deletedAt: EpochMs,
): Promise<ClearedConversations> {
  return inSteps(ports, deletedAt, () => ports.store.restoreSomeConversations(deletedAt, movedAtOnce));
}

async function inSteps(
  { clock, closing, announce, workspaces }: ClearConversationsPorts,
  deletedAt: EpochMs,
  moveSome: () => number,
): Promise<ClearedConversations> {
  let count = 0;
  for (let moved = moveSome(); moved > 0 && !closing.aborted; moved = moveSome()) {
    count += moved;
    await wait(clock, 0, closing);
  }
  announce('workspaces-changed', { workspaces: [...workspaces.list()] });
  return { count, deletedAt };
}
