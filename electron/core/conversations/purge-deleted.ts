import { keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Stores } from '../ports/stores.ts';

/** Messages at a time: about two milliseconds' work. */
const messagesAtOnce = 60;

export interface PurgePorts {
  readonly clock: Clock;
  readonly stores: Pick<Stores, 'conversations' | 'workspaces'>;
  readonly announce: Announce;
}

/** One step of emptying Recently deleted of what was there for 30 days; answers whether there may be more. */
export function purgeSomeDeleted({ clock, stores, announce }: PurgePorts): boolean {
  const deletedBefore = clock.now() - keptAfterDeletionMs;
  const step = stores.conversations.purgeSome(deletedBefore, messagesAtOnce);
  if (step.removed === 'nothing') {
    stores.workspaces.purge(deletedBefore);
    return false;
  }
  if (step.removed === 'conversation') announce('conversation-purged', { id: step.id });
  return true;
}
