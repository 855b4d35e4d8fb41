import { z } from 'zod';
import { Candidate, Decision, RouteReason } from '../../../shared/model/decision.ts';
import { MessageStatus } from '../../../shared/model/message.ts';
import { EpochMs } from '../../../shared/model/quantities.ts';
import { Trace } from '../../../shared/model/trace.ts';

/** A request that was decided once, as its trace and its messages keep it. */
export const StoredRequest = z.strictObject({
  turnId: Trace.shape.turnId,
  conversationId: Trace.shape.conversationId,
  messageId: Trace.shape.messageId,
  at: EpochMs,
  /** As the person wrote it. */
  text: z.string(),
  request: Trace.shape.request.unwrap(),
  reason: RouteReason,
  /** What was to be asked first; absent where nothing could be. */
  first: z.exactOptional(Candidate),
  /** Empty where no model was left out for an outage. */
  excluded: Decision.shape.excluded,
  answerStatus: MessageStatus,
  answeredAt: EpochMs,
});
export type StoredRequest = z.infer<typeof StoredRequest>;

export interface RecordedRequestStore {
  /** At most so many there are from `since` on. */
  readonly count: (since: number) => number;
  /** Oldest first, those after `after`. Answers that go on with another one are left out. */
  readonly list: (page: {
    readonly since: number;
    readonly after: { readonly at: number; readonly turnId: string } | undefined;
    readonly limit: number;
  }) => readonly StoredRequest[];
}
