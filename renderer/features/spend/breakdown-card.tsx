import { useState } from 'react';
import { RequestSource } from '../../../shared/model/request-source.ts';
import type { SpendPart, SpendSummary } from '../../../shared/model/spend.ts';
import { Task } from '../../../shared/model/task.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { AmountList } from './amount-list.tsx';

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
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const nameOf = ({ value, label }: SpendPart) => {
    if (value === undefined) return absent[by];
    if (by === 'workspace') return workspaces.find(({ id }) => id === value)?.title ?? value;
    return label ?? (by === 'task' || by === 'source' ? capitalised(value) : value);
  };
  const amounts = summary.by[by].slice(0, shownCount).map((part) => {
    const filter = filterOf(by, part.value);
    const onChoose =
      filter && (() => void spend.getState().choose({ filter: { ...spend.getState().filter, ...filter } }));
    return { id: part.value ?? '', label: nameOf(part), micros: part.costMicros, onChoose };
  });
  return (
    <section className="spend-card" aria-label={`Cost by ${by}`}>
      <header className="spend-card-head">
        <ChoiceGroup<Breakdown> label="Break down by" value={by} options={tabs} onChange={setBy} />
      </header>
      <AmountList amounts={amounts} label={`Cost by ${by}`} />
    </section>
  );
}

function filterOf(by: Breakdown, value: string | undefined): UsageFilter | undefined {
  if (value === undefined) return undefined;
  if (by === 'task') return { task: Task.parse(value) };
  if (by === 'source') return { source: RequestSource.parse(value) };
  return { [by]: value };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
