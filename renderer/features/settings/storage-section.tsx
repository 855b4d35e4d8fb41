import type { AppStatus } from '../../../shared/model/app-status.ts';
import type { SecretStoreStatus } from '../../../shared/model/key.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatBytes } from '../../lib/format/format-bytes.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { BackupsBlock } from './storage/backups-block.tsx';
import { ClearBlock } from './storage/clear-block.tsx';
import { ExportBlock } from './storage/export-block.tsx';
import { ImportBlock } from './storage/import-block.tsx';
import { KeptBlock } from './storage/kept-block.tsx';
import './storage/storage.css';
import { SettingRow, SettingsPage } from './settings-page.tsx';

/** Where everything is kept on this computer. */
export function StorageSection() {
  const app = useFrom(
    ({ appStatus }) => appStatus,
    (state) => state.app,
  );
  const status = useFrom(
    ({ appStatus }) => appStatus,
    (state) => state.status,
  );
  return (
    <SettingsPage title="Data">
      {status.state === 'failed' && (
        <Banner tone="danger" title="This cannot be read.">
          {status.message}
        </Banner>
      )}
      {!app && status.state === 'reading' && <Skeleton label="Reading where things are kept" />}
      {app && <Places app={app} />}
      <ImportBlock />
      <ExportBlock />
      <BackupsBlock />
      <KeptBlock />
      <ClearBlock />
    </SettingsPage>
  );
}

function Places({ app }: { readonly app: AppStatus }) {
  const { view } = useStores();
  const { dataDirectory, platform, version, host, secrets } = app;
  const separator = platform === 'windows' ? '\\' : '/';
  return (
    <div className="settings-card">
      <SettingRow label="Conversations and settings" hint={<code>{dataDirectory}</code>}>
        <DatabaseSize />
      </SettingRow>
      <SettingRow label="Log" hint={<code>{`${dataDirectory}${separator}logs${separator}switchboard.log`}</code>} />
      <SettingRow label="Keys" hint={secretWords(secrets)}>
        {secrets.tier !== 'keychain' && secrets.vault !== 'unlocked' && (
          <Button size="small" onClick={() => view.getState().show('vault')}>
            {secrets.vault === 'locked' ? 'Unlock the vault' : 'Create a vault'}
          </Button>
        )}
      </SettingRow>
      <SettingRow
        label="Version"
        hint={`Switchboard ${version}, ${host === 'electron' ? 'in its own window' : 'in a browser'}`}
      />
    </div>
  );
}

function DatabaseSize() {
  const bytes = useFrom(
    ({ backups }) => backups,
    (state) => state.shelf?.databaseBytes,
  );
  return bytes === undefined ? null : <span className="setting-hint figures">{formatBytes(bytes)}</span>;
}

function secretWords({ tier, vault, keychainProblem }: SecretStoreStatus): string {
  const reason = keychainProblem === undefined ? '' : ` The system keychain cannot be used: ${keychainProblem}`;
  if (tier === 'keychain') return 'In the system keychain';
  if (tier === 'session') return `In memory, until Switchboard ends.${reason}`;
  return `In an encrypted vault in the same folder, ${vault === 'locked' ? 'locked' : 'open'} now.${reason}`;
}
