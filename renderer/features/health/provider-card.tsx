import { Power, PowerOff } from 'lucide-react';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { isTrouble } from '../../lib/health/standing-of.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Jack } from '../../ui/jack.tsx';
import { StatusWord } from '../../ui/status-word.tsx';
import { Sparkline } from '../../ui/chart/sparkline.tsx';
import { BreakerRow } from './breaker-row.tsx';
import { describeErrors } from './describe-errors.ts';
import { QuotaMeters } from './quota-meters.tsx';
import { hasFailedCheck, standingWords } from './standing-words.ts';
import type { WatchedProvider } from './watched-provider.ts';

/** From here on a first token is slow. */
const slowMs = 5_000;

/** One provider: how it stands, how fast and how reliable it is, whether calls go through, and what its keys have left. */
export function ProviderCard({ watched }: { readonly watched: WatchedProvider }) {
  const { provider, standing, history } = watched;
  const isChecking = useFrom(
    ({ health }) => health,
    ({ checking }) => checking.has(provider.id),
  );
  const { status, word } = standingWords(watched);
  const tone = toneOf(watched);
  const errors = describeErrors(history);
  return (
    <article className="health-card" data-tone={tone} aria-label={`${provider.label}, ${word}`}>
      <header className="health-card-head">
        <Jack line={provider.line} state={standing === 'down' ? 'failed' : 'in-use'} />
        <h3>
          <a href={formatRoute({ name: 'settings', section: 'providers', item: provider.id })}>{provider.label}</a>
        </h3>
        {isChecking ? (
          <StatusWord status="running">Checking</StatusWord>
        ) : (
          <StatusWord status={status}>{word}</StatusWord>
        )}
        <TurnButton watched={watched} />
      </header>
      <div className="health-waits">
        <Sparkline
          values={(history?.points ?? []).map(({ firstTokenMs }) => firstTokenMs)}
          tone={tone}
          least={slowMs / 2}
        />
        <dl>
          <Figure term="p50" value={waitWords(history?.firstTokenP50Ms)} />
          <Figure
            term="p95"
            value={waitWords(history?.firstTokenP95Ms)}
            isHigh={(history?.firstTokenP95Ms ?? 0) > slowMs}
          />
          <Figure term="errors" value={errors.words} isHigh={errors.isHigh} />
        </dl>
      </div>
      <BreakerRow watched={watched} />
      <QuotaMeters watched={watched} />
    </article>
  );
}

interface FigureProps {
  readonly term: string;
  readonly value: string;
  readonly isHigh?: boolean;
}

function Figure({ term, value, isHigh = false }: FigureProps) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="figures" data-high={isHigh || undefined}>
        {value}
      </dd>
    </div>
  );
}

function TurnButton({ watched: { provider, standing } }: { readonly watched: WatchedProvider }) {
  const { health } = useStores();
  if (standing === 'off' || standing === 'no-key') return null;
  if (standing === 'off-today') {
    return (
      <IconButton
        icon={Power}
        size="small"
        label={`Turn ${provider.label} on again`}
        onClick={() => void health.getState().turnOn(provider.id)}
      />
    );
  }
  return (
    <IconButton
      icon={PowerOff}
      size="small"
      label={`Turn ${provider.label} off for today`}
      onClick={() => void health.getState().turnOff(provider.id, provider.label)}
    />
  );
}

function toneOf(watched: WatchedProvider): 'quiet' | 'warn' | 'danger' {
  const { standing } = watched;
  if (hasFailedCheck(watched)) return 'warn';
  if (!isTrouble(standing)) return 'quiet';
  return standing === 'down' || standing === 'key-refused' ? 'danger' : 'warn';
}

function waitWords(ms: number | undefined): string {
  return ms === undefined ? 'n/a' : formatDuration(ms);
}
