import { useFrom } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { formatAge } from '../../lib/format/format-age.ts';
import { isTrouble } from '../../lib/health/standing-of.ts';
import { StatusWord } from '../../ui/status-word.tsx';
import { useWatchedProviders } from './use-watched-providers.ts';

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
  if (!isKnown || watched.length === 0) return null;
  const troubled = watched.filter(({ standing }) => isTrouble(standing)).length;
  const checks = watched.flatMap(({ health }) => (health?.lastProbeAt === undefined ? [] : [health.lastProbeAt]));
  return (
    <>
      <span role="status">
        {isOffline && <StatusWord status="warn">No network</StatusWord>}
        {!isOffline && troubled > 0 && (
          <StatusWord status="warn">{`${String(troubled)} of ${String(watched.length)} need attention`}</StatusWord>
        )}
        {!isOffline && troubled === 0 && <StatusWord status="quiet">Nothing needs attention</StatusWord>}
      </span>
      {checks.length > 0 && <span className="health-checked">Checked {formatAge(now - Math.max(...checks))} ago</span>}
    </>
  );
}
