import { useState } from 'react';
import type { BudgetDraft, BudgetScope } from '../../../../shared/model/budget.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { atLimitOptions, softOptions } from './budget-options.ts';
import { parseDollars } from '../../../lib/format/parse-dollars.ts';

/** A new limit: on what, for how long, how much, and what happens there. */
export function AddBudgetDialog({ onClose }: { readonly onClose: () => void }) {
  const { budgets } = useStores();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const [scope, setScope] = useState('total');
  const [period, setPeriod] = useState<BudgetDraft['period']>('month');
  const [typed, setTyped] = useState('');
  const [soft, setSoft] = useState('80');
  const [atLimit, setAtLimit] = useState<BudgetDraft['atLimit']>('refuse');
  const [isTried, setTried] = useState(false);
  const limit = parseDollars(typed);
  const [isSaving, setSaving] = useState(false);
  const add = async () => {
    setTried(true);
    if (limit.type === 'invalid' || isSaving) return;
    const draft = { scope: toScope(scope), period, limitMicros: limit.micros, atLimit, isEnabled: true };
    setSaving(true);
    const isStored = await budgets.getState().add({ ...draft, softPercent: Number(soft) });
    setSaving(false);
    if (isStored) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add budget"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="primary" onClick={() => void add()}>
            Add budget
          </Button>
        </>
      }
    >
      <div className="budget-form">
        <TextField
          label="Limit in dollars"
          value={typed}
          problem={isTried && limit.type === 'invalid' ? limit.reason : undefined}
          hint={
            limit.type === 'amount' && limit.micros === 0 ? 'With 0 only free models answer.' : 'At most $1,000,000.'
          }
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && void add()}
        />
        <Select
          label="Scope"
          value={scope}
          options={[
            { value: 'total', label: 'Everything' },
            ...workspaces
              .filter(({ deletedAt }) => deletedAt === undefined)
              .map(({ id, title }) => ({ value: `workspace ${id}`, label: title })),
            ...providers.map(({ id, label }) => ({ value: `provider ${id}`, label })),
          ]}
          onChange={setScope}
        />
        <Select<BudgetDraft['period']>
          label="Period"
          value={period}
          options={[
            { value: 'day', label: 'Day' },
            { value: 'month', label: 'Month' },
          ]}
          onChange={setPeriod}
        />
        <Select label="Ask me first" value={soft} options={softOptions(80)} onChange={setSoft} />
        <Select<BudgetDraft['atLimit']>
          label="At the limit"
          value={atLimit}
          options={atLimitOptions}
          onChange={setAtLimit}
        />
      </div>
    </Dialog>
  );
}

function toScope(choice: string): BudgetScope {
  const [type, ...rest] = choice.split(' ');
  const id = rest.join(' ');
  if (type === 'workspace') return { type: 'workspace', workspaceId: id };
  return type === 'provider' ? { type: 'provider', providerId: id } : { type: 'total' };
}
