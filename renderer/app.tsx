import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { Stores } from './client/stores.ts';
import { StoresContext, useFrom } from './client/stores-context.ts';
import { AttachmentDialog } from './features/attached/attachment-dialog.tsx';
import { ApprovalPlace } from './features/approval/approval-place.tsx';
import { type Command, findCommand } from './features/commands/commands.ts';
import { KeysDialog } from './features/commands/keys-dialog.tsx';
import { Palette } from './features/commands/palette.tsx';
import { HandoffPlace } from './features/handoff/handoff-dialog.tsx';
import { NoteLibrary } from './features/notes/note-library.tsx';
import { FoundMark } from './features/found/found-mark.tsx';
import { SettingsNav } from './features/settings/settings-nav.tsx';
import { settingsSections } from './features/settings/settings-sections.ts';
import { Shell } from './features/shell/shell.tsx';
import { OrganisePlace } from './features/sidebar/organise-place.tsx';
import { Rail } from './features/sidebar/rail.tsx';
import { Sidebar } from './features/sidebar/sidebar.tsx';
import type { SidebarCommands } from './features/sidebar/sidebar-commands.ts';
import { VaultDialog } from './features/vault/vault-dialog.tsx';
import { ErrorBoundary } from './lib/error-boundary.tsx';
import { OpenPage } from './open-page.tsx';
import { BrokenWindow } from './ui/broken-window.tsx';

interface AppProps {
  readonly stores: Stores;
  readonly commands: readonly Command[];
}

export function App(props: AppProps) {
  return (
    <ErrorBoundary renderFallback={(error) => <BrokenWindow error={error} onReload={() => window.location.reload()} />}>
      <AppWindow {...props} />
    </ErrorBoundary>
  );
}

function AppWindow({ stores, commands }: AppProps) {
  const sidebarCommands = chooseSidebarCommands(commands);
  return (
    <StoresContext value={stores}>
      <CSPProvider disableStyleElements>
        <Tooltip.Provider delay={500}>
          <Shell
            sidebar={<OpenSidebar commands={sidebarCommands} />}
            rail={<Rail commands={sidebarCommands} settingsPages={settingsSections} />}
          >
            <OpenPage commands={commands} />
          </Shell>
          <Palette commands={commands} />
          <FoundMark />
          <KeysDialog commands={commands} />
          <AttachmentDialog />
          <VaultDialog />
          <NoteLibrary />
          <HandoffPlace />
          <ApprovalPlace />
          <OrganisePlace />
        </Tooltip.Provider>
      </CSPProvider>
    </StoresContext>
  );
}

function OpenSidebar({ commands }: { readonly commands: SidebarCommands }) {
  const isInSettings = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name === 'settings',
  );
  return <Sidebar commands={commands}>{isInSettings ? <SettingsNav /> : undefined}</Sidebar>;
}

function chooseSidebarCommands(commands: readonly Command[]): SidebarCommands {
  return {
    toggleSidebar: findCommand(commands, 'toggle-sidebar'),
    search: findCommand(commands, 'search'),
    newConversation: findCommand(commands, 'new-conversation'),
    openChat: findCommand(commands, 'open-chat'),
    openRouting: findCommand(commands, 'open-routing'),
    openSpend: findCommand(commands, 'open-spend'),
    openHealth: findCommand(commands, 'open-health'),
    openSettings: findCommand(commands, 'open-settings'),
  };
}
