import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Button } from '../../../ui/button.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow, SettingsPage } from '../settings-page.tsx';
import { AddBudgetDialog } from './add-budget-dialog.tsx';
import { BudgetRow } from './budget-row.tsx';
import { DollarField } from './dollar-field.tsx';
import { PolicyLimitLine } from './policy-limit-line.tsx';
import './budgets.css';

/** Limits on what may be spent, and from which cost on a message waits for the person. */
export function BudgetsSection() {
  const [isAdding, setAdding] = useState(false);
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  return (
    <SettingsPage title="Budgets and approvals" hint="Limits are checked before a message is sent, using the estimate.">
      <SettingsBlock
        title="Budgets"
        actions={
          <Button size="small" icon={Plus} onClick={() => setAdding(true)}>
            Add budget
          </Button>
        }
      >
        <div className="settings-card budget-card">
          {budgets.length === 0 ? (
            <SettingRow label="No budget" hint="Add one to stop, or to turn to cheaper models, when it is spent" />
          ) : (
            <table className="budget-table">
              <thead>
                <tr>
                  {['Scope', 'Period', 'Used', 'Limit', 'Ask me first', 'At the limit'].map((title) => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {budgets.map((budget) => (
                  <BudgetRow key={budget.id} budget={budget} />
                ))}
              </tbody>
            </table>
          )}
        </div>
        <PolicyLimitLine />
      </SettingsBlock>
      <SettingsBlock title="Ask me first">
        <div className="settings-card">
          <ApprovalRow />
        </div>
      </SettingsBlock>
      {isAdding && <AddBudgetDialog onClose={() => setAdding(false)} />}
    </SettingsPage>
  );
}

function ApprovalRow() {
  const { approvalLimit } = useStores();
  const micros = useFrom(
    () => approvalLimit,
    (state) => state.micros,
  );
  return (
    <SettingRow label="A message above" hint="Estimate for one answer">
      {micros !== undefined && (
        <DollarField
          field="approval"
          label="Ask me about a message above"
          micros={micros}
          onChange={(next) => void approvalLimit.getState().set(next)}
        />
      )}
    </SettingRow>
  );
}
