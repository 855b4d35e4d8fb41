import { RefreshCw, Table } from 'lucide-react';
import { useState } from 'react';
import type { HealthSpan } from '../../../shared/model/health.ts';
import { checkedProviders } from '../../client/checked-providers.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HealthBody } from './health-body.tsx';
import { HealthSummary } from './health-summary.tsx';
import './health.css';

/** Which providers answer, how fast, and what went wrong. */
export function HealthScreen() {
  const stores = useStores();
  const { health } = stores;
  const [isTable, setTable] = useState(false);
  const span = useFrom(
    () => health,
    (state) => state.span,
  );
  const isChecking = useFrom(
    () => health,
    (state) => state.checking.size > 0,
  );
  return (
    <>
      <title>Health - Switchboard</title>
      <TopBar
        title="Health"
        actions={
          <>
            <ChoiceGroup<HealthSpan>
              label="Window"
              value={span}
              options={[
                { value: 'hour', label: '1 h' },
                { value: 'day', label: '24 h' },
                { value: 'week', label: '7 days' },
              ]}
              onChange={health.getState().choose}
            />
            <Button tone="ghost" icon={Table} aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              Table
            </Button>
            <Button
              icon={RefreshCw}
              hotkey={useHotkey('check-health')}
              isBusy={isChecking}
              onClick={() => void health.getState().check(checkedProviders(stores))}
            >
              Check now
            </Button>
          </>
        }
      >
        <HealthSummary />
      </TopBar>
      <HealthBody isTable={isTable} />
    </>
  );
}
