import { ArrowLeft } from 'lucide-react';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { describeSecretPlace } from '../../lib/describe-secret-place.ts';
import { LinkRow } from '../../ui/link-row.tsx';
import { SettingsSearch } from './settings-search.tsx';
import { findSection, settingsSections } from './settings-sections.ts';
import './settings.css';

/** The sidebar of Settings: the way back and its own pages. */
export function SettingsNav() {
  const current = useFrom(
    ({ routes }) => routes,
    ({ route }) => (route.name === 'settings' ? findSection(route.section) : undefined),
  );
  const secrets = useFrom(
    ({ appStatus }) => appStatus,
    ({ app }) => app?.secrets,
  );
  return (
    <>
      <LinkRow
        icon={ArrowLeft}
        label="Back to chat"
        href={formatRoute({ name: 'chat' })}
        hotkey="Escape"
        isCurrent={false}
      />
      <SettingsSearch />
      <nav className="settings-nav" aria-label="Settings">
        {settingsSections.map(({ id, label, icon }) => (
          <LinkRow
            key={id}
            icon={icon}
            label={label}
            href={formatRoute({ name: 'settings', section: id })}
            isCurrent={id === current}
          />
        ))}
      </nav>
      <p className="settings-nav-note">
        Settings are kept on this computer.
        {secrets && ` Keys are ${secretsWord(describeSecretPlace(secrets).short)}.`}
      </p>
    </>
  );
}

function secretsWord(short: string): string {
  return short.startsWith('until') ? `kept ${short}` : short;
}
