import { assertNever } from '../shared/model/assert-never.ts';
import { ChatPage } from './chat-page.tsx';
import { useFrom } from './client/stores-context.ts';
import { SettingsScreen } from './features/settings/settings-screen.tsx';
import { WelcomeScreen } from './features/welcome/welcome-screen.tsx';

/** The screen that the address names. */
export function OpenPage() {
  const name = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name,
  );
  switch (name) {
    case 'chat':
      return <ChatPage />;
    case 'settings':
      return <SettingsScreen />;
    case 'welcome':
      return <WelcomeScreen />;
    default:
      return assertNever(name);
  }
}
