import type { HealthSpan } from '../../../shared/model/health.ts';
import { formatDuration } from '../../lib/format/format-duration.ts';
import { momentWords } from './describe-incident.ts';
import { describeErrors } from './describe-errors.ts';
import { standingWords } from './standing-words.ts';
import type { WatchedProvider } from './watched-provider.ts';

interface HealthTableProps {
  readonly watched: readonly WatchedProvider[];
  readonly span: HealthSpan;
  readonly now: number;
}

/** What the cards and their lines show, in figures. */
export function HealthTable({ watched, span, now }: HealthTableProps) {
  const asked = watched.flatMap(({ provider, history }) => (history ? [{ provider, history }] : []));
  const stretches = asked[0]?.history.points ?? [];
  return (
    <div className="health-tables">
      <table className="health-table">
        <caption>Providers, {spanWords[span]}</caption>
        <thead>
          <tr>
            <th scope="col">Provider</th>
            <th scope="col">State</th>
            <th scope="col">First token, p50</th>
            <th scope="col">First token, p95</th>
            <th scope="col">Calls</th>
            <th scope="col">Errors</th>
          </tr>
        </thead>
        <tbody>
          {watched.map(({ provider, standing, health, history }) => (
            <tr key={provider.id}>
              <th scope="row">{provider.label}</th>
              <td>{standingWords({ standing, health }).word}</td>
              <td>{waitWords(history?.firstTokenP50Ms)}</td>
              <td>{waitWords(history?.firstTokenP95Ms)}</td>
              <td>{history?.callCount ?? 0}</td>
              <td>{describeErrors(history).words}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {asked.length > 0 && (
        <table className="health-table">
          <caption>Time to first token, median, {spanWords[span]}</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              {asked.map(({ provider }) => (
                <th key={provider.id} scope="col">
                  {provider.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stretches.map(({ from }, index) => (
              <tr key={from}>
                <th scope="row">{momentWords(from, now)}</th>
                {asked.map(({ provider, history }) => (
                  <td key={provider.id}>{waitWords(history.points[index]?.firstTokenMs)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

export const spanWords: Readonly<Record<HealthSpan, string>> = {
  hour: '1 h',
  day: '24 h',
  week: '7 days',
};

function waitWords(ms: number | undefined): string {
  return ms === undefined ? 'n/a' : formatDuration(ms);
}
