import { assertNever } from '../shared/model/assert-never.ts';
import { ChatPage } from './chat-page.tsx';
import { useFrom } from './client/stores-context.ts';
import type { Command } from './features/commands/commands.ts';
import { HealthScreen } from './features/health/health-screen.tsx';
import { SearchScreen } from './features/search/search-screen.tsx';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { ShelfScreen } from './features/shelf/shelf-screen.tsx';
import { SpendScreen } from './features/spend/spend-screen.tsx';
import { PoliciesPage } from './policies-page.tsx';
import { RoutingPage } from './routing-page.tsx';
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx';

/** The screen that the address names. */
export function OpenPage({ commands }: { readonly commands: readonly Command[] }) {
  const name = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name,
  );
  switch (name) {
    case 'chat':
      return <ChatPage commands={commands} />;
    case 'search':
      return <SearchScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'routing':
      return <RoutingPage />;
    case 'policies':
      return <PoliciesPage />;
    case 'health':
      return <HealthScreen />;
    case 'spend':
      return <SpendScreen />;
    case 'archived':
    case 'deleted':
      return <ShelfScreen shelf={name} />;
    case 'welcome':
      return <WelcomeScreen />;
    default:
      return assertNever(name);
  }
}
