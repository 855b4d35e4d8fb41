import type { Stores } from './stores.ts';

/** An address that names no conversation leads to the newest one, or to a first empty one once the welcome is over. */
export function ensureConversation({ routes, conversations, settings }: Stores): void {
  const { route } = routes.getState();
  if (route.name !== 'chat' || route.conversationId !== undefined) return;
  const known = conversations.getState();
  const isReady = known.status.state === 'ready' && settings.getState().status.state === 'ready';
  if (!isReady || !settings.getState().settings.hasSeenWelcome) return;
  const newest = known.conversations[0];
  if (newest) known.open(newest.id);
  else void known.openNew();
}
