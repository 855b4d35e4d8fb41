import { useState } from 'react';
import type { SpendPart, SpendSummary } from '../../../shared/model/spend.ts';
import { useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { AmountList } from './amount-list.tsx';
import { useFilterNames, withField } from './filter-names.ts';

type Breakdown = 'workspace' | 'task' | 'rule' | 'key' | 'source';

const tabs = [
  { value: 'workspace', label: 'Workspace' },
  { value: 'task', label: 'Task' },
  { value: 'rule', label: 'Rule' },
  { value: 'key', label: 'Key' },
  { value: 'source', label: 'Source' },
] as const;
const absent = {
  workspace: 'No workspace',
  task: 'No task',
  rule: 'No rule',
  key: 'No key',
  source: 'Unknown',
} as const;
const shownCount = 8;

/** The same cost by what it was for; one of them filters the page. */
export function BreakdownCard({ summary }: { readonly summary: SpendSummary }) {
  const { spend } = useStores();
  const [by, setBy] = useState<Breakdown>('workspace');
  const nameOf = useFilterNames(summary.by);
  const choose = (value: string) => () =>
    void spend.getState().choose({ filter: withField(spend.getState().filter, by, value) });
  const amounts = summary.by[by].slice(0, shownCount).map(({ value, costMicros }: SpendPart) => ({
    id: value ?? '',
    label: value === undefined ? absent[by] : nameOf(by, value),
    micros: costMicros,
    onChoose: value === undefined ? undefined : choose(value),
  }));
  return (
    <section className="spend-card" aria-label={`Cost by ${by}`}>
      <header className="spend-card-head">
        <ChoiceGroup<Breakdown> label="Break down by" value={by} options={tabs} onChange={setBy} />
      </header>
      <AmountList amounts={amounts} label={`Cost by ${by}`} />
    </section>
  );
}
