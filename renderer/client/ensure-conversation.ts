import type { Conversation } from '../../shared/model/conversation.ts';
import { currentWorkspaceId } from './choose-workspace.ts';
import { isWelcomeDue } from './is-welcome-due.ts';
import { listedConversations } from './listed-conversations.ts';
import type { Stores } from './stores.ts';

/** An address that names no conversation leads to the welcome while that is due, else to the newest conversation. Without any it is where the first begins. */
export function ensureConversation(stores: Stores): void {
  const { routes, conversations, settings, providers, keys, beginning } = stores;
  const { route } = routes.getState();
  if (route.name !== 'chat' || route.conversationId !== undefined) return;
  const known = conversations.getState();
  const read = [known, settings.getState(), providers.getState(), keys.getState()];
  if (read.some(({ status }) => status.state !== 'ready')) return;
  const isDue = isWelcomeDue({
    hasSeenWelcome: settings.getState().settings.hasSeenWelcome,
    providers: providers.getState().providers,
    keys: keys.getState().keys,
  });
  if (isDue) return routes.getState().go({ name: 'welcome' });
  // A first message that is being written is not left for a conversation that another window has begun.
  const { text, isMaking } = beginning.getState();
  if (text !== '' || isMaking) return;
  const [newest] = newestFirst(listedConversations(known.conversations, currentWorkspaceId(stores)));
  if (newest) known.open(newest.id);
}

function newestFirst(conversations: readonly Conversation[]): readonly Conversation[] {
  return conversations.toSorted((one, other) => other.updatedAt - one.updatedAt);
}
