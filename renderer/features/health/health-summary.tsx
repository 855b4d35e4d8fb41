import { useFrom } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { formatAge } from '../../lib/format/format-age.ts';
import { isTrouble } from '../../lib/health/standing-of.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { hasFailedCheck } from './standing-words.ts';
import { useWatchedProviders } from './use-watched-providers.ts';
import type { WatchedProvider } from './watched-provider.ts';

/** How many providers need attention, and when they were last looked at. */
export function HealthSummary() {
  const watched = useWatchedProviders();
  const now = useNow(5_000);
  const isKnown = useFrom(
    ({ health }) => health,
    (state) => state.report !== undefined,
  );
  const isOffline = useFrom(
    ({ health }) => health,
    (state) => state.isOffline,
  );
  const isChecking = useFrom(
    ({ health }) => health,
    (state) => state.checking.size > 0,
  );
  if (!isKnown || watched.length === 0) return null;
  const troubled = watched.filter(({ standing }) => isTrouble(standing)).length;
  const failed = watched.filter(hasFailedCheck);
  const checks = watched.flatMap(({ health }) => (health?.lastProbeAt === undefined ? [] : [health.lastProbeAt]));
  return (
    <>
      <span role="status" className="health-standing">
        {isOffline && <StatusWord status="warn">No network</StatusWord>}
        {!isOffline && troubled > 0 && (
          <StatusWord status="warn">{`${String(troubled)} of ${String(watched.length)} need attention`}</StatusWord>
        )}
        {!isOffline && failed.length > 0 && <StatusWord status="warn">{failedWords(failed)}</StatusWord>}
        {!isOffline && troubled === 0 && failed.length === 0 && (
          <StatusWord status="quiet">Nothing needs attention</StatusWord>
        )}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {isChecking ? 'Checking' : checks.length > 0 && 'The check is over'}
      </span>
      {checks.length > 0 && <span className="health-checked">Checked {formatAge(now - Math.max(...checks))} ago</span>}
    </>
  );
}

function failedWords(failed: readonly WatchedProvider[]): string {
  const [first] = failed;
  const whose = failed.length === 1 && first ? first.provider.label : `${String(failed.length)} providers`;
  return `Last check of ${whose} failed`;
}
