import { assertNever } from '../../shared/model/assert-never.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { PolicyScope } from '../../shared/model/policy.ts';
import type { RuleId } from '../../shared/model/rule.ts';

/** Where the person is, as the part of the address after the hash. */
export type Route =
  | { readonly name: 'chat'; readonly conversationId?: ConversationId }
  | { readonly name: 'welcome' }
  | { readonly name: 'search' }
  | { readonly name: 'spend' }
  | { readonly name: 'health' }
  | { readonly name: 'routing'; readonly ruleId?: RuleId }
  | { readonly name: 'policies'; readonly scope: PolicyScope }
  | { readonly name: 'archived' }
  | { readonly name: 'deleted' }
  | { readonly name: 'settings'; readonly section: string; readonly item?: string };

export function parseRoute(hash: string): Route {
  const [name, first, second] = hash
    .replace(/^#\/?/, '')
    .split('/')
    .map((part) => decodeSafely(part));
  if (
    name === 'welcome' ||
    name === 'spend' ||
    name === 'health' ||
    name === 'search' ||
    name === 'archived' ||
    name === 'deleted'
  )
    return { name };
  if (name === 'routing') return { name, ...(first && { ruleId: first }) };
  if (name === 'policies') return { name, scope: scopeOf(first, second) };
  if (name === 'settings') return { name, section: first || 'providers', ...(second && { item: second }) };
  return { name: 'chat', ...(name === 'chat' && first && { conversationId: first }) };
}

export function formatRoute(route: Route): string {
  return `#/${routeParts(route)
    .filter((part) => part !== undefined)
    .map(encodeURIComponent)
    .join('/')}`;
}

function routeParts(route: Route): readonly (string | undefined)[] {
  switch (route.name) {
    case 'chat':
      return ['chat', route.conversationId];
    case 'routing':
      return ['routing', route.ruleId];
    case 'policies':
      return route.scope.layer === 'profile' ? ['policies'] : ['policies', route.scope.layer, route.scope.id];
    case 'settings':
      return ['settings', route.section, route.item];
    case 'welcome':
    case 'spend':
    case 'health':
    case 'search':
    case 'archived':
    case 'deleted':
      return [route.name];
    default:
      return assertNever(route);
  }
}

function scopeOf(layer: string | undefined, id: string | undefined): PolicyScope {
  const isNear = layer === 'workspace' || layer === 'conversation';
  return isNear && id ? { layer, id } : { layer: 'profile' };
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
