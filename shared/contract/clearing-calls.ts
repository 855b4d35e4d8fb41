import { z } from 'zod';
import { Clearable, ClearedConversations, ClearedKind, ClearingStep } from '../model/clearing.ts';
import { done, nothing } from './call-parts.ts';
import { request, stream } from './define.ts';

export const clearingCalls = {
  describe: request(nothing, Clearable),
  /** Every conversation goes to Recently deleted. */
  conversations: request(nothing, ClearedConversations),
  /** Takes that back. */
  restoreConversations: request(ClearedConversations.pick({ deletedAt: true }), ClearedConversations),
  /** A backup, then all records of the kind go, until the reader leaves: what has gone by then stays gone. */
  records: stream(z.strictObject({ kind: ClearedKind }), ClearingStep),
  /** Removes every key that Switchboard keeps, and begins again with an empty database. The one until then becomes a backup. */
  everything: request(nothing, done),
};
