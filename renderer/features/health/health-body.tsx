import { Activity } from 'lucide-react';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { Banner } from '../../ui/banner.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BreakerSwitch } from './breaker-switch.tsx';
import { HealthTable, spanWords } from './health-table.tsx';
import { IncidentsPanel } from './incidents-panel.tsx';
import { LocalServers } from './local-servers.tsx';
import { ProviderCard } from './provider-card.tsx';
import { useWatchedProviders } from './use-watched-providers.ts';

/** Cards of the providers, or the same as a table, beside what went wrong. */
export function HealthBody({ isTable }: { readonly isTable: boolean }) {
  const status = useFrom(
    ({ health }) => health,
    (state) => state.status,
  );
  const report = useFrom(
    ({ health }) => health,
    (state) => state.report,
  );
  return (
    <div className="health">
      <section className="health-main scroll" aria-label="Providers" data-region="health" tabIndex={-1}>
        {status.state === 'failed' && (
          <Banner tone="danger" title="Health cannot be read.">
            {status.message}
          </Banner>
        )}
        {report?.isOffline && (
          <Banner tone="warn" title="There is no network.">
            Local models still work. What is sent to others fails at once and is kept, to be sent again.
          </Banner>
        )}
        {!report && status.state !== 'failed' && <Skeleton label="Reading how providers are" lineCount={8} />}
        {report && <Providers isTable={isTable} />}
        {report && <LocalServers />}
      </section>
      {report && <IncidentsPanel report={report} />}
    </div>
  );
}

function Providers({ isTable }: { readonly isTable: boolean }) {
  const watched = useWatchedProviders();
  const now = useNow(60_000);
  const span = useFrom(
    ({ health }) => health,
    (state) => state.span,
  );
  if (watched.length === 0) {
    return (
      <EmptyState
        icon={Activity}
        title="Nothing to watch yet"
        action={
          <a
            className="button button-plain button-normal"
            href={formatRoute({ name: 'settings', section: 'providers' })}
          >
            Add a key
          </a>
        }
      >
        Every provider you set up is shown here: whether it answers, how fast, and what its keys have left.
      </EmptyState>
    );
  }
  if (isTable) return <HealthTable watched={watched} span={span} now={now} />;
  return (
    <>
      <h2 className="visually-hidden">Providers</h2>
      <div className="health-cards">
        {watched.map((one) => (
          <ProviderCard key={one.provider.id} watched={one} />
        ))}
      </div>
      <p className="health-legend">
        <span>Time to first token, {spanWords[span]}</span>
        <span>
          <BreakerSwitch state="closed" /> closed: sending
        </span>
        <span>
          <BreakerSwitch state="testing" /> testing: one call
        </span>
        <span>
          <BreakerSwitch state="open" /> open: skipped
        </span>
        <span>Quota marks: 80%, 90%</span>
      </p>
    </>
  );
}
