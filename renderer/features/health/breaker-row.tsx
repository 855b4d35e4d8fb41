import { HardDrive, KeyRound } from 'lucide-react';
import { useStores } from '../../client/stores-context.ts';
import { useNow } from '../../client/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BreakerSwitch } from './breaker-switch.tsx';
import { describeKeys } from './describe-keys.ts';
import { describeSending } from './describe-sending.ts';
import type { WatchedProvider } from './watched-provider.ts';

/** Whether calls go through, when they are tried again, and with which keys. */
export function BreakerRow({ watched }: { readonly watched: WatchedProvider }) {
  const { health: store } = useStores();
  const now = useNow(10_000);
  const { provider, health } = watched;
  const { state, words, tone, canRetry } = describeSending(watched);
  const models = (health?.breakers ?? []).filter((one) => one.state !== 'closed').map(({ model }) => model);
  return (
    <div className="health-breaker">
      <span className="health-breaker-state">
        <BreakerSwitch state={state} tone={tone} />
        <span data-state={state} data-tone={tone} className="health-breaker-word">
          {words}
        </span>
        {canRetry && (
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
