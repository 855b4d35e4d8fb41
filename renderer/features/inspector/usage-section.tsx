import { useEffect } from 'react';
import type { ConversationUsage, ModelUsage } from '../../../shared/model/conversation-usage.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatMicros } from '../../lib/format/format-cost.ts';
import { InspectorSection } from './inspector-section.tsx';
import { describeModelUsage, totalCost } from './describe-usage.ts';

/** What each model used in this conversation, and what it came to. */
export function UsageSection() {
  const { conversationUsage } = useStores();
  const id = useFrom(
    ({ chat }) => chat,
    (state) => state.conversationId,
  );
  const usage = useFrom(
    () => conversationUsage,
    (state) => state.usage,
  );
  const status = useFrom(
    () => conversationUsage,
    (state) => state.status,
  );
  useEffect(() => (id === undefined ? undefined : conversationUsage.getState().watch(id)), [conversationUsage, id]);
  if (status.state === 'failed') {
    return (
      <InspectorSection name="usage" title="Usage">
        <p className="inspector-words">What was used cannot be read. {status.message}</p>
      </InspectorSection>
    );
  }
  if (!usage || usage.models.length === 0) return null;
  return (
    <InspectorSection name="usage" title="Usage" aside={totalCost(usage.models)}>
      <UsageList usage={usage} />
    </InspectorSection>
  );
}

function UsageList({ usage: { models, savedMicros } }: { readonly usage: ConversationUsage }) {
  const mostMicros = Math.max(...models.map(({ costMicros }) => costMicros), 1);
  const byCost = models.toSorted((one, other) => other.costMicros - one.costMicros);
  return (
    <>
      <ul className="usage-list figures">
        {byCost.map((model) => (
          <UsageRow key={model.model} usage={model} share={model.costMicros / mostMicros} />
        ))}
      </ul>
      {savedMicros > 0 && (
        <dl className="inspector-facts figures">
          <dt>Saved by cache</dt>
          <dd>{formatMicros(savedMicros)}</dd>
        </dl>
      )}
    </>
  );
}

function UsageRow({ usage, share }: { readonly usage: ModelUsage; readonly share: number }) {
  const { cost, details } = describeModelUsage(usage);
  return (
    <li className="usage-row" data-line={usage.line}>
      <span className="ellipsis" title={usage.modelLabel}>
        {usage.modelLabel}
      </span>
      <span className="usage-bar" aria-hidden="true">
        <span style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="usage-cost">{cost}</span>
      <span className="usage-details">{details}</span>
    </li>
  );
}
