import type { Settings } from '../../../shared/model/settings.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { SettingsBlock } from './settings-block.tsx';
import { SettingRow, SettingsPage } from './settings-page.tsx';

type Place = Settings['alerts'];

/** Where somebody is told that something passed a threshold, and what the thresholds are. */
export function AlertsSection() {
  const { settings } = useStores();
  const alerts = useFrom(
    () => settings,
    (state) => state.settings.alerts,
  );
  const isDesktop = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.host === 'electron',
  );
  // A browser shows nothing outside its window, so both come to the same there.
  const shown: Place = !isDesktop && alerts === 'everywhere' ? 'window' : alerts;
  return (
    <SettingsPage title="Alerts">
      <div className="settings-card">
        <SettingRow
          label="Tell me"
          hint={
            isDesktop
              ? 'The system tells you while the window is not in front'
              : 'In the desktop app the system can tell you as well'
          }
        >
          <ChoiceGroup<Place>
            label="Where alerts are told"
            value={shown}
            options={[
              ...(isDesktop ? [{ value: 'everywhere' as const, label: 'Window and system' }] : []),
              { value: 'window', label: 'Window' },
              { value: 'none', label: 'Nowhere' },
            ]}
            onChange={(place) => void settings.getState().update({ alerts: place })}
          />
        </SettingRow>
      </div>
      <SettingsBlock title="What is told">
        <div className="settings-card">
          {causes.map(({ label, hint }) => (
            <SettingRow key={label} label={label} hint={hint} />
          ))}
        </div>
      </SettingsBlock>
    </SettingsPage>
  );
}

const causes = [
  { label: 'Errors', hint: 'A provider fails on more than 10% of calls' },
  { label: 'Slow answers', hint: 'One in twenty first tokens takes longer than 5 s' },
  { label: 'Spend', hint: 'Today costs more than twice the daily average' },
  { label: 'Quota of a key', hint: '80%, 90% and all of it is used' },
  { label: 'Budgets and limits', hint: '80% and all of one is spent' },
  { label: 'Outages', hint: 'A provider goes down or comes back; told in the window only' },
] as const;
