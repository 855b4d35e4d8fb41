import { HardDrive, RefreshCw } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StatusWord } from '../../ui/status-word.tsx';

/** Servers of models that run on this computer. */
export function LocalServers() {
  const { providers } = useStores();
  const servers = useFrom(
    () => providers,
    (state) => state.localServers,
  );
  const isLooking = useFrom(
    () => providers,
    (state) => state.probe.state === 'reading',
  );
  return (
    <section className="health-local" aria-label="Local servers">
      <header>
        <h2>On this computer</h2>
        <Button
          size="small"
          tone="ghost"
          icon={RefreshCw}
          isBusy={isLooking}
          onClick={() => void providers.getState().probeLocal()}
        >
          Look again
        </Button>
      </header>
      <ul>
        {servers.map(({ providerId, label, address, isRunning, modelLabels }) => (
          <li key={providerId}>
            <Icon of={HardDrive} size="dense" />
            <span className="health-local-name">{label}</span>
            <code className="ellipsis">{address}</code>
            <span className="figures">{isRunning ? modelCount(modelLabels.length) : ''}</span>
            <StatusWord status={isRunning ? 'quiet' : 'none'} isPlain>
              {isRunning ? 'Running' : 'Not running'}
            </StatusWord>
          </li>
        ))}
      </ul>
    </section>
  );
}

function modelCount(count: number): string {
  return `${String(count)} model${count === 1 ? '' : 's'}`;
}
