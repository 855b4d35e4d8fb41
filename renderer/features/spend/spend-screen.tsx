import { Braces, ChartColumn, Download } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AnomalyBanner } from './anomaly-banner.tsx';
import { BreakdownCard } from './breakdown-card.tsx';
import { DailyCard } from './daily-card.tsx';
import { FilterChips } from './filter-chips.tsx';
import { FilterMenus } from './filter-menus.tsx';
import { LossCard } from './loss-card.tsx';
import { ModelTable } from './model-table.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { TopModels } from './top-models.tsx';
import { TotalCards } from './total-cards.tsx';
import './spend.css';

/** What was spent, on what, and how much more it will be. */
export function SpendScreen() {
  const isBehind = useFrom(
    ({ spend }) => spend,
    (state) => state.isBehind,
  );
  return (
    <>
      <title>Spend - Switchboard</title>
      <TopBar
        title="Spend"
        actions={
          <>
            <PeriodPicker />
            <ExportButton />
          </>
        }
      >
        <FilterMenus />
      </TopBar>
      <section className="spend scroll" aria-label="Spend" aria-busy={isBehind} data-region="spend" tabIndex={-1}>
        <FilterChips />
        <SpendBody />
      </section>
    </>
  );
}

function SpendBody() {
  const { spend } = useStores();
  const status = useFrom(
    ({ spend }) => spend,
    (state) => state.status,
  );
  const summary = useFrom(
    ({ spend }) => spend,
    (state) => state.summary,
  );
  const outlook = useFrom(
    ({ spend }) => spend,
    (state) => state.outlook,
  );
  if (status.state === 'failed') {
    return (
      <Banner
        tone="danger"
        title="Spend cannot be read."
        actions={
          <Button size="small" onClick={() => void spend.getState().read()}>
            Try again
          </Button>
        }
      >
        {status.message}
      </Banner>
    );
  }
  if (!summary || !outlook) return <Skeleton label="Adding up what was spent" lineCount={8} />;
  return (
    <>
      {outlook.anomaly && <AnomalyBanner anomaly={outlook.anomaly} />}
      <TotalCards outlook={outlook} />
      {summary.total.callCount === 0 ? (
        <EmptyState icon={ChartColumn} title="Nothing was spent in this period">
          Every answer is counted here, with what it cost and what it was for.
        </EmptyState>
      ) : (
        <>
          <div className="spend-two">
            <DailyCard summary={summary} outlook={outlook} />
            <TopModels summary={summary} />
          </div>
          <div className="spend-two">
            <ModelTable summary={summary} />
            <div className="spend-side">
              <BreakdownCard summary={summary} />
              <LossCard summary={summary} />
            </div>
          </div>
        </>
      )}
    </>
  );
}

function ExportButton() {
  const { spend } = useStores();
  const exportedCount = useFrom(
    () => spend,
    (state) => state.exportedCount,
  );
  const hotkey = useHotkey('export-spend');
  if (exportedCount !== undefined) {
    return (
      <Button isBusy={false} onClick={() => spend.getState().cancelExport()}>
        {`Cancel export, ${String(exportedCount)} calls so far`}
      </Button>
    );
  }
  return (
    <>
      <IconButton icon={Braces} label="Export JSON" onClick={() => void spend.getState().exportAs('json')} />
      <Button icon={Download} hotkey={hotkey} onClick={() => void spend.getState().exportAs('csv')}>
        Export CSV
      </Button>
    </>
  );
}
