import type { Message } from '../../../shared/model/message.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import type { Stores } from '../ports/stores.ts';
import { estimateTokens } from '../prompt/estimate-tokens.ts';
import { priceUsage } from '../usage/price-usage.ts';

/**
 * Attempts that were under way when the program ended get the record they never had: what was sent and what had
 * arrived by then. Answers how many there were.
 */
export function closeRunning(stores: Stores): number {
  const running = stores.usage.listRunning();
  if (running.length === 0) return 0;
  stores.usage.record(running.map((record) => withArrived(record, stores.messages.read(record.messageId ?? ''))));
  return running.length;
}

function withArrived(record: UsageRecord, message: Message | undefined): UsageRecord {
  const arrived = message?.provenance?.model === record.model ? message : undefined;
  if (!arrived) return record;
  const outputTokens = estimateTokens(arrived.text) + estimateTokens(arrived.reasoning ?? '');
  const usage = { ...record.usage, outputTokens };
  return { ...record, usage, cost: priceUsage(usage, record.price, record.at) };
}
