import { useState } from 'react';
import type { SpendPart, SpendSummary } from '../../../shared/model/spend.ts';
import { useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { Select } from '../../ui/select.tsx';
import { type Amount, AmountList } from './amount-list.tsx';

const shownCount = 6;
type Order = 'cost' | 'messages' | 'tokens';

/** The models that were used most; one of them filters the page. */
export function TopModels({ summary }: { readonly summary: SpendSummary }) {
  const { spend } = useStores();
  const names = useNames();
  const [order, setOrder] = useState<Order>('cost');
  const top = summary.by.model.toSorted((a, b) => sizeOf(b, order) - sizeOf(a, order)).slice(0, shownCount);
  const amounts = top.map((part): Amount => {
    const { value = '' } = part;
    return {
      id: value,
      label: names.model(value),
      line: names.line(value) ?? 'local',
      micros: sizeOf(part, order),
      ...(order !== 'cost' && { note: formatCount(sizeOf(part, order)) }),
      onChoose: () => void spend.getState().choose({ filter: { ...spend.getState().filter, model: value } }),
    };
  });
  return (
    <section className="spend-card" aria-label="Top models">
      <header className="spend-card-head">
        <h2>Top models</h2>
        <Select<Order>
          label="Order of the models"
          isLabelHidden
          value={order}
          options={[
            { value: 'cost', label: 'By cost' },
            { value: 'messages', label: 'By calls' },
            { value: 'tokens', label: 'By tokens' },
          ]}
          onChange={setOrder}
        />
      </header>
      <AmountList amounts={amounts} label="Models" />
    </section>
  );
}

function sizeOf({ costMicros, callCount, inputTokens, outputTokens }: SpendPart, order: Order): number {
  return { cost: costMicros, messages: callCount, tokens: inputTokens + outputTokens }[order];
}
