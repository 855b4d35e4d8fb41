import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';

export interface CacheQuestion {
  readonly prompt: Prompt;
  /** A model, or `auto` where routing chooses it. */
  readonly target: string;
  /** Of rules and policy; for automatic routing only. */
  readonly revision?: string;
  /** The caller's own name for what it asks: stands for the whole prompt. */
  readonly callerKey?: string;
}

/**
 * SHA-256 over the canonical JSON of what decides the answer. The order of properties does not matter. Half a surrogate
 * pair, which canonical JSON refuses, counts as the replacement character.
 */
export function cacheKey({ prompt, target, revision, callerKey }: CacheQuestion): string {
  const asked =
    callerKey === undefined ? { prompt: { ...prompt, messages: prompt.messages.map(byContent) } } : { callerKey };
  const canonical = canonicalize(withWholeCharacters({ ...asked, target, revision }));
  if (canonical === undefined) throw new Error('A question for the cache has no JSON form.');
  return hash('sha256', canonical);
}

/** A file is what it holds and what it is called, however often it was attached. */
function byContent({ attachments, ...message }: PromptMessage): object {
  if (!attachments) return message;
  return { ...message, attachments: attachments.map(({ name, sha256 }) => ({ name, sha256 })) };
}

function withWholeCharacters(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(withWholeCharacters);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withWholeCharacters(member)]));
}
