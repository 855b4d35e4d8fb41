import { ChevronRight } from 'lucide-react';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { useFrom } from '../../client/stores-context.ts';
import { narrowWindow } from '../../lib/narrow-window.ts';
import { useMedia } from '../../lib/use-media.ts';
import { Icon } from '../../ui/icon.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { AuditSection } from './audit/audit-section.tsx';
import { BudgetsSection } from './budgets/budgets-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { ProvidersSection } from './providers/providers-section.tsx';
import { SettingsSearch } from './settings-search.tsx';
import { findSection, type SettingsSection, settingsSections } from './settings-sections.ts';
import { ShortcutsSection } from './shortcuts/shortcuts-section.tsx';
import { StorageSection } from './storage-section.tsx';
import './settings.css';

export function SettingsScreen() {
  const current = useFrom(
    ({ routes }) => routes,
    ({ route }) => findSection(route.name === 'settings' ? route.section : ''),
  );
  const isRailWanted = useFrom(
    ({ settings }) => settings,
    (state) => state.settings.isSidebarRail,
  );
  // The rail has no room for it.
  const isRail = useMedia(narrowWindow) || isRailWanted;
  const label = settingsSections.find(({ id }) => id === current)?.label;
  return (
    <>
      <title>{`${label} - Settings - Switchboard`}</title>
      <TopBar
        title="Settings"
        actions={
          <>
            <span className="settings-saved">Changes are saved as you make them</span>
            {isRail && <SettingsSearch />}
          </>
        }
      >
        <Icon of={ChevronRight} size="dense" />
        <span className="settings-place">{label}</span>
      </TopBar>
      <SectionBody section={current} />
    </>
  );
}

function SectionBody({ section }: { readonly section: SettingsSection['id'] }) {
  switch (section) {
    case 'appearance':
      return <AppearanceSection />;
    case 'providers':
      return <ProvidersSection />;
    case 'budgets':
      return <BudgetsSection />;
    case 'shortcuts':
      return <ShortcutsSection />;
    case 'alerts':
      return <AlertsSection />;
    case 'privacy':
      return <PrivacySection />;
    case 'storage':
      return <StorageSection />;
    case 'audit':
      return <AuditSection />;
    default:
      return assertNever(section);
  }
}
