import type { ConversationId } from '../../shared/model/ids.ts';

/** Where the person is, as the part of the address after the hash. */
export type Route =
  | { readonly name: 'chat'; readonly conversationId?: ConversationId }
  | { readonly name: 'settings'; readonly section: string; readonly item?: string };

export function parseRoute(hash: string): Route {
  const [name, first, second] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decodeSafely(part));
  if (name === 'settings') return { name, section: first || 'providers', ...(second && { item: second }) };
  return { name: 'chat', ...(name === 'chat' && first && { conversationId: first }) };
}

export function formatRoute(route: Route): string {
  const parts = route.name === 'chat' ? ['chat', route.conversationId] : ['settings', route.section, route.item];
  return `#/${parts
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
