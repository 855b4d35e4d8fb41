import { stopImagesFrom } from '../../client/change-image-hosts.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsBlock } from './settings-block.tsx';
import { SettingRow, SettingsPage } from './settings-page.tsx';

/** What leaves this computer, and what Switchboard may ask other sites for. */
export function PrivacySection() {
  return (
    <SettingsPage title="Privacy">
      <SettingsBlock title="What leaves this computer">
        <div className="settings-card">
          {leaving.map(({ label, hint }) => (
            <SettingRow key={label} label={label} hint={hint} />
          ))}
          <SettingRow label="Keys" hint={<SecretPlace />}>
            <a href={formatRoute({ name: 'settings', section: 'storage' })}>Where things are kept</a>
          </SettingRow>
        </div>
      </SettingsBlock>
      <SettingsBlock title="Images in answers">
        <ImageHosts />
      </SettingsBlock>
    </SettingsPage>
  );
}

const leaving = [
  {
    label: 'Messages and files',
    hint: 'Go to the provider of the model that answers. Offline models keep them here.',
  },
  {
    label: 'Titles',
    hint: 'Are asked of the provider that answered, or of a model on this computer. Turn them off under Appearance.',
  },
  {
    label: 'Summaries',
    hint: 'What no longer fits a model is summed up by the provider of that model, or by a model on this computer.',
  },
  {
    label: 'Questions of rules',
    hint: 'What a rule asks a model about a message is asked of a provider that the answer may send the message to, or of a model on this computer. Where the message may stay here, only of that.',
  },
  { label: 'Checks', hint: 'Providers with a key are asked for a sign of life every few minutes. That call is free.' },
  { label: 'Nothing else', hint: 'No telemetry, no crash reports, no account. Switchboard has no server.' },
] as const;

function SecretPlace() {
  const tier = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets.tier,
  );
  return `${places[tier ?? 'session']}. A key is sent only to its own provider; it is in no backup, export or log.`;
}

const places = {
  keychain: 'In the system keychain',
  vault: 'In an encrypted vault',
  session: 'In memory until Switchboard ends',
} as const;

function ImageHosts() {
  const { settings, toasts } = useStores();
  const hosts = useFrom(
    () => settings,
    (state) => state.settings.imageHosts,
  );
  return (
    <div className="settings-card">
      {hosts.length === 0 && (
        <SettingRow
          label="No site is always allowed"
          hint="An image of another site is loaded when you ask for it in the answer. Loading it tells that site that it was seen."
        />
      )}
      {hosts.map((host) => (
        <SettingRow key={host} label={host} hint="Its images are loaded without asking">
          <Button
            size="small"
            aria-label={`Remove ${host}`}
            onClick={() => void stopImagesFrom({ settings, toasts }, host)}
          >
            Remove
          </Button>
        </SettingRow>
      ))}
    </div>
  );
}
