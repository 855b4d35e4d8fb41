import { Activity, ChartColumn, MessageSquare, PanelLeft, Route, Search, Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { troubleWords, useTroubledProviders } from '../../client/use-troubled-providers.ts';
import { nearLimitWords, useNearLimitCount } from '../../client/use-near-limit-count.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { LinkRow } from '../../ui/link-row.tsx';
import { ConversationList } from './conversation-list.tsx';
import type { SidebarCommands } from './sidebar-commands.ts';
import { TodaySpend } from './today-spend.tsx';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';
import './sidebar.css';

interface SidebarProps {
  readonly commands: SidebarCommands;
  /** Takes the place of sections and conversations, as in Settings. */
  readonly children?: ReactNode;
}

export function Sidebar({ commands, children }: SidebarProps) {
  return (
    <aside className="sidebar" aria-label="Sidebar" data-region="sidebar">
      <div className="sidebar-head">
        <IconButton
          icon={PanelLeft}
          label="Collapse sidebar"
          hotkey={useHotkey(commands.toggleSidebar.id)}
          onClick={commands.toggleSidebar.run}
        />
      </div>
      {children ?? <SidebarBody commands={commands} />}
    </aside>
  );
}

function SidebarBody({ commands }: { readonly commands: SidebarCommands }) {
  const place = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name,
  );
  const searchHotkey = useHotkey(commands.search.id);
  const chatHotkey = useHotkey(commands.openChat.id);
  const routingHotkey = useHotkey(commands.openRouting.id);
  const spendHotkey = useHotkey(commands.openSpend.id);
  const nearCount = useNearLimitCount();
  const healthHotkey = useHotkey(commands.openHealth.id);
  const troubledCount = useTroubledProviders().length;
  const settingsHotkey = useHotkey(commands.openSettings.id);
  return (
    <>
      <WorkspaceSwitcher />
      <button type="button" className="sidebar-search" onClick={commands.search.run}>
        <Icon of={Search} size="dense" />
        <span className="row-label">{commands.search.title}</span>
        {searchHotkey && <Keycap hotkey={searchHotkey} />}
      </button>
      <nav className="sidebar-sections" aria-label="Sections">
        <LinkRow
          icon={MessageSquare}
          label="Chat"
          href={formatRoute({ name: 'chat' })}
          hotkey={chatHotkey}
          isCurrent={place === 'chat'}
        />
        <LinkRow
          icon={Route}
          label="Routing"
          href={formatRoute({ name: 'routing' })}
          hotkey={routingHotkey}
          isCurrent={place === 'routing' || place === 'policies'}
        />
        <LinkRow
          icon={ChartColumn}
          label="Spend"
          href={formatRoute({ name: 'spend' })}
          hotkey={spendHotkey}
          isCurrent={place === 'spend'}
          badge={nearCount > 0 ? { count: nearCount, label: nearLimitWords(nearCount) } : undefined}
        />
        <LinkRow
          icon={Activity}
          label="Health"
          href={formatRoute({ name: 'health' })}
          hotkey={healthHotkey}
          isCurrent={place === 'health'}
          badge={troubledCount > 0 ? { count: troubledCount, label: troubleWords(troubledCount) } : undefined}
        />
      </nav>
      <ConversationList newConversation={commands.newConversation} />
      <div className="sidebar-foot">
        <TodaySpend />
        <LinkRow
          icon={Settings}
          label="Settings"
          href={formatRoute({ name: 'settings', section: 'providers' })}
          hotkey={settingsHotkey}
          isCurrent={place === 'settings'}
        />
      </div>
    </>
  );
}
