import { HardDrive, KeyRound } from 'lucide-react';
import { useStores } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { formatClock } from '../../lib/format/format-date.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BreakerSwitch } from './breaker-switch.tsx';
import { describeKeys } from './describe-keys.ts';
import { type WatchedProvider, worstBreaker } from './watched-provider.ts';

/** Whether calls go through, when they are tried again, and with which keys. */
export function BreakerRow({ watched }: { readonly watched: WatchedProvider }) {
  const { health: store } = useStores();
  const now = useNow(10_000);
  const { provider, health } = watched;
  const breaker = worstBreaker(health);
  const state = breaker?.state ?? 'closed';
  const models = (health?.breakers ?? []).filter((one) => one.state !== 'closed').map(({ model }) => model);
  return (
    <div className="health-breaker">
      <span className="health-breaker-state">
        <BreakerSwitch state={state} />
        <span data-state={state} className="health-breaker-word">
          {state === 'closed' && 'Closed'}
          {state === 'testing' && 'Testing, one call'}
          {state === 'open' && openWords(breaker?.retryAt)}
        </span>
        {state === 'open' && (
          <Button size="small" onClick={() => void store.getState().retryNow(models)}>
            Retry now<span className="visually-hidden"> {provider.label}</span>
          </Button>
        )}
      </span>
      <span className="health-keys">
        <Icon of={provider.kind === 'local' ? HardDrive : KeyRound} size="chip" />
        <span className="ellipsis">{describeKeys(watched, now)}</span>
      </span>
    </div>
  );
}

function openWords(retryAt: number | undefined): string {
  return retryAt === undefined ? 'Open, next call tries' : `Open, retry ${formatClock(retryAt)}`;
}
