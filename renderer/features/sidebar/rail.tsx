import { MessageSquare, PanelLeft, Search, Settings, SquarePen, type LucideIcon } from 'lucide-react';
import { formatRoute, type Route } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tooltip } from '../../ui/tooltip.tsx';
import type { SidebarCommand, SidebarCommands } from './sidebar-commands.ts';
import { WorkspaceMark } from './workspace-mark.tsx';
import './sidebar.css';

/** The sidebar at 52 px: the same places, as icons. */
export function Rail({ commands }: { readonly commands: SidebarCommands }) {
  return (
    <aside className="rail" aria-label="Sidebar, collapsed" data-region="sidebar">
      <div className="sidebar-head">
        <RailButton icon={PanelLeft} label="Expand sidebar" command={commands.toggleSidebar} />
      </div>
      <Tooltip text="My workspace" side="right">
        <span className="rail-workspace">
          <WorkspaceMark />
        </span>
      </Tooltip>
      <RailButton icon={Search} label={commands.search.title} command={commands.search} />
      <RailButton icon={SquarePen} label={commands.newConversation.title} command={commands.newConversation} />
      <nav className="rail-places" aria-label="Sections">
        <RailLink icon={MessageSquare} label="Chat" route={{ name: 'chat' }} hotkey={commands.openChat.hotkey} />
        <RailLink
          icon={Settings}
          label="Settings"
          route={{ name: 'settings', section: 'providers' }}
          hotkey={commands.openSettings.hotkey}
        />
      </nav>
    </aside>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly command: SidebarCommand;
}

function RailButton({ icon, label, command }: RailButtonProps) {
  return <IconButton icon={icon} label={label} hotkey={command.hotkey} tooltipSide="right" onClick={command.run} />;
}

interface RailLinkProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly route: Route;
  readonly hotkey: string | undefined;
}

function RailLink({ icon, label, route, hotkey }: RailLinkProps) {
  const isCurrent = useFrom(
    ({ routes }) => routes,
    (state) => state.route.name === route.name,
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
      </a>
    </Tooltip>
  );
}
