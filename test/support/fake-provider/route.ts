import type { WireName } from '../../../shared/model/wire.ts';

/** What a request is for. */
export type Route =
  | { readonly kind: 'answer'; readonly wire: WireName; readonly isStream: boolean; readonly model: string }
  | { readonly kind: 'list-models'; readonly shape: ListShape }
  | { readonly kind: 'key-facts' }
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'unknown' };

export type ListShape = 'openai' | 'anthropic' | 'gemini' | 'cohere' | 'bare-array' | 'ollama';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** By the end of the path, so that any prefix serves as a base URL. */
export function route(asked: Asked): Route {
  return asked.method === 'POST' ? routePost(asked) : routeGet(asked);
}

function routePost({ path, query, body }: Asked): Route {
  const { model, stream } = readCall(body);
  const answer = (wire: WireName): Route => ({ kind: 'answer', wire, isStream: stream, model });
  if (path.endsWith('/chat/completions')) return answer('openai-chat');
  if (path.endsWith('/responses')) return answer('openai-responses');
  if (path.endsWith('/messages')) return answer('anthropic-messages');
  if (path.endsWith('/check-api-key')) return { kind: 'key-facts' };
  const generate = /\/([^/]+):(streamGenerateContent|generateContent)$/.exec(path);
  if (!generate) return { kind: 'unknown' };
  const isStream = generate[2] === 'streamGenerateContent' && query.get('alt') === 'sse';
  return { kind: 'answer', wire: 'gemini', isStream, model: decodeURIComponent(generate[1] ?? '') };
}

function routeGet({ path, query, headers }: Asked): Route {
  if (path === '/') return { kind: 'json', body: 'Ollama is running' };
  if (path === '/api/version') return { kind: 'json', body: { version: '0.0.0-fake' } };
  if (path === '/api/tags') return { kind: 'list-models', shape: 'ollama' };
  if (/\/(key|me|whoami-v2)$/.test(path)) return { kind: 'key-facts' };
  if (!path.endsWith('/models')) return { kind: 'unknown' };
  return { kind: 'list-models', shape: listShape(path, query, headers) };
}

function listShape(path: string, query: URLSearchParams, headers: Asked['headers']): ListShape {
  if (headers['anthropic-version'] !== undefined) return 'anthropic';
  if (path.includes('/v1beta/')) return 'gemini';
  if (query.get('endpoint') === 'chat') return 'cohere';
  return path.includes('/bare-array/') ? 'bare-array' : 'openai';
}

function readCall(body: unknown): { readonly model: string; readonly stream: boolean } {
  if (typeof body !== 'object' || body === null) return { model: '', stream: false };
  const model = 'model' in body && typeof body.model === 'string' ? body.model : '';
  return { model, stream: 'stream' in body && body.stream === true };
}
