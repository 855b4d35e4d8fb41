import { useFrom, useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { Switch } from '../../ui/switch.tsx';
import { SettingRow, SettingsPage } from './settings-page.tsx';

export function AppearanceSection() {
  const { settings } = useStores();
  const theme = useFrom(
    () => settings,
    (state) => state.settings.theme,
  );
  const isTitledByModel = useFrom(
    () => settings,
    (state) => state.settings.isTitledByModel,
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
        <SettingRow
          label="Title conversations by an economy model"
          hint="After the first answer, an economy model of the provider that answered, or a model on this computer, reads the start of the conversation and names it: about 1,000 tokens, usually under $0.001, counted as its usage. What your own servers answered is named by them. Off, or where there is no such model, the first words are the title."
        >
          <Switch
            label="Title conversations by an economy model"
            isOn={isTitledByModel}
            onChange={(isOn) => void settings.getState().update({ isTitledByModel: isOn })}
          />
        </SettingRow>
      </div>
    </SettingsPage>
  );
}
