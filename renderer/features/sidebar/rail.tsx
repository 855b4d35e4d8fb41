import {
  Activity,
  ArrowLeft,
  ChartColumn,
  MessageSquare,
  PanelLeft,
  Route as RouteIcon,
  Search,
  Settings,
  SquarePen,
  type LucideIcon,
} from 'lucide-react';
import { formatRoute, type Route } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { nearLimitWords, useNearLimitCount } from '../../client/use-near-limit-count.ts';
import { troubleWords, useTroubledProviders } from '../../client/use-troubled-providers.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { SidebarCommand, SidebarCommands } from './sidebar-commands.ts';
import { WorkspaceMark } from './workspace-mark.tsx';
import { useWorkspaceTitle, WorkspaceMenu } from './workspace-menu.tsx';
import './sidebar.css';

interface RailProps {
  readonly commands: SidebarCommands;
  /** The pages of Settings, which take the place of the chat's own icons there. */
  readonly settingsPages: readonly SettingsPlace[];
}

interface SettingsPlace {
  /** The part of the address that names it. */
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
}

/** The sidebar at 52 px: the same places, as icons. */
export function Rail({ commands, settingsPages }: RailProps) {
  const isInSettings = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name === 'settings',
  );
  return (
    <aside className="rail" aria-label="Sidebar, collapsed" data-region="sidebar">
      <div className="sidebar-head">
        <RailButton icon={PanelLeft} label="Expand sidebar" command={commands.toggleSidebar} />
      </div>
      {isInSettings ? <SettingsPlaces pages={settingsPages} /> : <ChatPlaces commands={commands} />}
    </aside>
  );
}

function SettingsPlaces({ pages }: { readonly pages: readonly SettingsPlace[] }) {
  return (
    <>
      <RailLink icon={ArrowLeft} label="Back to chat" route={{ name: 'chat' }} hotkey="Escape" />
      <nav className="rail-pages" aria-label="Settings">
        {pages.map(({ id, label, icon }) => (
          <RailLink key={id} icon={icon} label={label} route={{ name: 'settings', section: id }} />
        ))}
      </nav>
    </>
  );
}

function ChatPlaces({ commands }: { readonly commands: SidebarCommands }) {
  return (
    <>
      <RailWorkspace />
      <RailButton icon={Search} label={commands.search.title} command={commands.search} />
      <RailButton icon={SquarePen} label={commands.newConversation.title} command={commands.newConversation} />
      <nav className="rail-places" aria-label="Sections">
        <RailLink icon={MessageSquare} label="Chat" route={{ name: 'chat' }} hotkey={useHotkey(commands.openChat.id)} />
        <RailLink
          icon={RouteIcon}
          label="Routing"
          route={{ name: 'routing' }}
          hotkey={useHotkey(commands.openRouting.id)}
        />
        <RailSpend command={commands.openSpend} />
        <RailHealth command={commands.openHealth} />
        <RailLink
          icon={Settings}
          label="Settings"
          route={{ name: 'settings', section: 'providers' }}
          hotkey={useHotkey(commands.openSettings.id)}
        />
      </nav>
    </>
  );
}

function RailSpend({ command }: { readonly command: SidebarCommand }) {
  const count = useNearLimitCount();
  return (
    <RailLink
      icon={ChartColumn}
      label={count === 0 ? 'Spend' : `Spend: ${nearLimitWords(count)}`}
      route={{ name: 'spend' }}
      hotkey={useHotkey(command.id)}
      count={count}
    />
  );
}

function RailHealth({ command }: { readonly command: SidebarCommand }) {
  const { length } = useTroubledProviders();
  return (
    <RailLink
      icon={Activity}
      label={length === 0 ? 'Health' : `Health: ${troubleWords(length)}`}
      route={{ name: 'health' }}
      hotkey={useHotkey(command.id)}
      count={length}
    />
  );
}

function RailWorkspace() {
  const label = `Workspace: ${useWorkspaceTitle()}`;
  return (
    <WorkspaceMenu
      trigger={
        <button type="button" className="icon-button" aria-label={label} title={label}>
          <WorkspaceMark />
        </button>
      }
    />
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly command: SidebarCommand;
}

function RailButton({ icon, label, command }: RailButtonProps) {
  return (
    <IconButton icon={icon} label={label} hotkey={useHotkey(command.id)} tooltipSide="right" onClick={command.run} />
  );
}

interface RailLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly route: Route;
  readonly hotkey?: string | undefined;
  /** How many things there want to be seen; the label says what. */
  readonly count?: number;
}

function RailLink({ icon, label, route, hotkey, count = 0 }: RailLinkProps) {
  const isCurrent = useFrom(
    ({ routes }) => routes,
    (state) => isWithin(state.route, route),
  );
  return (
    <Tooltip text={label} hotkey={hotkey} side="right">
      <a
        className="icon-button"
        href={formatRoute(route)}
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Icon of={icon} />
        {count > 0 && (
          <span className="row-badge" aria-hidden>
            {count}
          </span>
        )}
      </a>
    </Tooltip>
  );
}

function isWithin(current: Route, place: Route): boolean {
  if (current.name === 'policies') return place.name === 'routing';
  if (current.name !== 'settings' || place.name !== 'settings') return current.name === place.name;
  return current.section === place.section;
}
