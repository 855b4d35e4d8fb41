import type { ConversationSpend } from '../../../shared/model/conversation.ts';
import type { Message } from '../../../shared/model/message.ts';
import { useFrom } from '../../client/stores-context.ts';
import { formatAboutMicros, formatMicros } from '../../lib/format/format-cost.ts';
import { Jack } from '../../ui/jack.tsx';

/** Which models answered here and what it has cost so far. */
export function ChatSpend() {
  const spend = useFrom(
    ({ chat }) => chat,
    (state) => state.spend,
  );
  const isEstimated = useFrom(
    ({ chat }) => chat,
    ({ messages }) => messages.some(isCostEstimated),
  );
  if (!spend || spend.models.length === 0) return null;
  const names = spend.models.map(({ modelLabel }) => modelLabel).join(', ');
  return (
    <span className="chat-spend">
      <span className="chat-spend-models" title={names}>
        {spend.models.length === 1 ? names : `${spend.models.length} models`}
        <span className="chat-spend-jacks">
          {spend.models.map(({ model, line }) => (
            <Jack key={model} line={line} size="small" />
          ))}
        </span>
      </span>
      <span className="figures">{costText(spend, isEstimated ? formatAboutMicros : formatMicros)}</span>
    </span>
  );
}

/** Known of the messages that are shown; the sum itself does not say. */
function isCostEstimated({ provenance }: Message): boolean {
  return provenance?.usage?.isEstimated === true && provenance.cost?.basis === 'price' && provenance.cost.micros > 0;
}

function costText({ costMicros, unpricedCount }: ConversationSpend, format: (micros: number) => string): string {
  if (unpricedCount === 0) return costMicros === 0 ? 'free' : format(costMicros);
  const unpriced = `${unpricedCount} unpriced`;
  return costMicros === 0 ? unpriced : `${format(costMicros)} and ${unpriced}`;
}
