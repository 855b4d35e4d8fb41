import { RefreshCw } from 'lucide-react';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { StatusWord } from '../../../ui/status-word.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import { SettingRow } from '../settings-page.tsx';
import { useLocalServer } from './use-local-server.ts';

/** Whether the server of this computer runs, and another look for it. */
export function ServerSection({ provider }: { readonly provider: ProviderView }) {
  const { providers } = useStores();
  const probe = useFrom(
    () => providers,
    (state) => state.probe,
  );
  const server = useLocalServer(provider.id);
  const isLooking = probe.state === 'reading';
  const look = (
    <Button size="small" icon={RefreshCw} isBusy={isLooking} onClick={() => void providers.getState().probeLocal()}>
      Look again
    </Button>
  );
  return (
    <SettingsBlock title="Server" actions={look}>
      {probe.state === 'failed' && (
        <Banner tone="danger" title="Switchboard could not look.">
          {probe.message}
        </Banner>
      )}
      <div className="settings-card">
        <SettingRow label={provider.label} hint={<code>{provider.baseUrl}</code>}>
          <span role="status">
            {!server && isLooking && <StatusWord status="running">Looking</StatusWord>}
            {server?.isRunning && <StatusWord status="ok">Running</StatusWord>}
            {server && !server.isRunning && <StatusWord status="none">Not running</StatusWord>}
          </span>
        </SettingRow>
        {server && !server.isRunning && (
          <SettingRow
            label="Start it and look again"
            hint={`Switchboard looks at ${provider.baseUrl}. Change the address below if it listens elsewhere.`}
          />
        )}
      </div>
    </SettingsBlock>
  );
}
