import { z } from 'zod';
import { ConversationUsage } from '../model/conversation-usage.ts';
import { ConversationId } from '../model/ids.ts';
import { SpendCursor, SpendEntry, SpendOutlook, SpendSummary } from '../model/spend.ts';
import { UsageFilter, UsageSpan } from '../model/usage-filter.ts';
import { UsageTotals } from '../model/usage.ts';
import { request, stream } from './define.ts';

const timeZone = z.string().max(64);
const page = { ...UsageSpan.shape, filter: UsageFilter };

export const usageCalls = {
  /** Since local midnight in the given time zone. */
  today: request(z.strictObject({ timeZone }), UsageTotals),
  ofConversation: request(z.strictObject({ id: ConversationId }), ConversationUsage),
  /** Days are those of the time zone, cut at the ends of the span; at most 400 of them. */
  summary: request(z.strictObject({ ...page, timeZone }), SpendSummary),
  outlook: request(z.strictObject({ timeZone, filter: UsageFilter }), SpendOutlook),
  /** Newest first; `next` is absent at the end. */
  entries: request(
    z.strictObject({ ...page, after: z.exactOptional(SpendCursor), limit: z.int().min(1).max(200) }),
    z.strictObject({ entries: z.array(SpendEntry), next: z.exactOptional(SpendCursor) }),
  ),
  /** The pieces of a file of all calls that pass, oldest first. */
  export: stream(
    z.strictObject({ ...page, format: z.enum(['csv', 'json']) }),
    z.strictObject({ text: z.string(), doneCount: z.int().min(0) }),
  ),
};
