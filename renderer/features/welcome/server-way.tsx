import { HardDrive } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { MissingServers } from './missing-servers.tsx';
import { ServerRow } from './server-row.tsx';
import { Way } from './way.tsx';

/** Servers of this computer: those that run, and one quiet line for the rest. */
export function ServerWay() {
  const { providers } = useStores();
  const servers = useFrom(
    () => providers,
    (state) => state.localServers,
  );
  const probe = useFrom(
    () => providers,
    (state) => state.probe,
  );
  const missing = servers.filter(({ isRunning }) => !isRunning);
  const isFirstLook = servers.length === 0 && probe.state === 'reading';
  return (
    <Way icon={HardDrive} title="Use a server on this computer">
      <ul className="found">
        {servers
          .filter(({ isRunning }) => isRunning)
          .map((server) => (
            <ServerRow key={server.providerId} server={server} />
          ))}
        {isFirstLook && (
          <li>
            <Spinner />
            <span className="found-quiet">Looking for Ollama, LM Studio and others</span>
          </li>
        )}
        {!isFirstLook && (missing.length > 0 || probe.state === 'failed') && (
          <MissingServers
            names={missing.map(({ label }) => label)}
            problem={probe.state === 'failed' ? probe.message : undefined}
            isLooking={probe.state === 'reading'}
            onLook={() => void providers.getState().probeLocal()}
          />
        )}
      </ul>
    </Way>
  );
}
