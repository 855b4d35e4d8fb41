import { useFrom, useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SettingRow, SettingsPage } from './settings-page.tsx';

export function AppearanceSection() {
  const { settings } = useStores();
  const theme = useFrom(
    () => settings,
    (state) => state.settings.theme,
  );
  return (
    <SettingsPage title="Appearance">
      <div className="settings-card">
        <SettingRow label="Theme" hint="System follows the setting of this computer">
          <ChoiceGroup
            label="Theme"
            value={theme}
            options={[
              { value: 'system', label: 'System' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            onChange={(wanted) => void settings.getState().update({ theme: wanted })}
          />
        </SettingRow>
      </div>
    </SettingsPage>
  );
}
