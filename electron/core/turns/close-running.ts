import type { Message } from '../../../shared/model/message.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import type { Stores } from '../ports/stores.ts';
import { estimateTokens } from '../prompt/estimate-tokens.ts';
import { priceUsage } from '../usage/price-usage.ts';

/**
 * Attempts whose record was not written when the program ended get it now. A whole answer says what it used; of one
 * that broke off it is what was sent and what had arrived by then. Answers how many there were.
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
  const whole = arrived.status === 'complete' ? wholeRecord(record, arrived) : undefined;
  return whole ?? partialRecord(record, arrived);
}

/** Of the attempts of a message only the last one can have given a whole answer, and it is the only one without record. */
function wholeRecord(record: UsageRecord, { provenance, updatedAt }: Message): UsageRecord | undefined {
  if (!provenance?.usage || !provenance.cost) return undefined;
  const { usage, cost, firstTokenMs, totalMs = record.totalMs } = provenance;
  return {
    ...record,
    at: updatedAt,
    usage,
    cost,
    ...(firstTokenMs !== undefined && { firstTokenMs }),
    totalMs,
    outcome: 'complete',
  };
}

function partialRecord(record: UsageRecord, { text, reasoning = '' }: Message): UsageRecord {
  const usage = { ...record.usage, outputTokens: estimateTokens(text) + estimateTokens(reasoning) };
  return { ...record, usage, cost: priceUsage(usage, record.price, record.at) };
}
