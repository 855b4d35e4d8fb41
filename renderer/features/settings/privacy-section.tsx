import { stopImagesFrom } from '../../client/change-image-hosts.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { Button } from '../../ui/button.tsx';
import { SettingsBlock } from './settings-block.tsx';
import { SettingRow, SettingsPage } from './settings-page.tsx';

/** What Switchboard may ask other sites for. */
export function PrivacySection() {
  const { settings, toasts } = useStores();
  const hosts = useFrom(
    () => settings,
    (state) => state.settings.imageHosts,
  );
  return (
    <SettingsPage title="Privacy">
      <SettingsBlock title="Images in answers">
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
      </SettingsBlock>
    </SettingsPage>
  );
}
