import type { ReactNode } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { policyGroups } from '../../lib/policies/policy-rows.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { EndingModels } from './ending-models.tsx';
import { LayerPicker } from './layer-picker.tsx';
import { PolicyNotes } from './policy-notes.tsx';
import { PolicyRow } from './policy-row.tsx';
import { SavedNote } from './saved-note.tsx';
import { TasksRow } from './tasks-row.tsx';
import './policies.css';

interface PoliciesScreenProps {
  /** What leads back to the rules. */
  readonly views: ReactNode;
}

/** What holds besides the rules: layers of settings, each with what it sets and what it inherits from where. */
export function PoliciesScreen({ views }: PoliciesScreenProps) {
  return (
    <>
      <title>Policies - Routing - Switchboard</title>
      <TopBar
        title="Routing"
        actions={
          <>
            <SavedNote />
            {views}
          </>
        }
      />
      <section className="policies scroll" aria-label="Policies" data-region="policies" tabIndex={-1}>
        <div className="policies-column">
          <header>
            <h2>Policies</h2>
            <p className="policy-hint">The nearest layer that sets a field wins. What is not set is inherited.</p>
          </header>
          <EndingModels />
          <LayerPicker />
          <PolicyBody />
        </div>
      </section>
    </>
  );
}

function PolicyBody() {
  const { policies } = useStores();
  const status = useFrom(
    ({ policies }) => policies,
    (state) => state.status,
  );
  const view = useFrom(
    ({ policies }) => policies,
    (state) => state.view,
  );
  if (status.state === 'failed') {
    return (
      <Banner
        tone="danger"
        title="This policy cannot be read."
        actions={
          <Button size="small" onClick={() => void policies.getState().read()}>
            Try again
          </Button>
        }
      >
        {status.message}
      </Banner>
    );
  }
  if (!view) return <Skeleton label="Reading the policy" lineCount={8} />;
  return (
    <>
      <PolicyNotes view={view} />
      {policyGroups.map(({ title, rows }) => (
        <section key={title} className="policy-group" aria-label={title}>
          <h3>{title}</h3>
          <div className="policy-card">
            {rows.map((row) =>
              row.field === 'tasks' ? (
                <TasksRow key={row.field} row={row} view={view} />
              ) : (
                <PolicyRow key={row.field} row={row} view={view} />
              ),
            )}
          </div>
        </section>
      ))}
    </>
  );
}
