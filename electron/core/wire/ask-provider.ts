import type { AuthScheme } from '../../../shared/model/provider.ts';
import type { AskProvider, ProviderQuestion } from '../ports/ask-provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { Fetch } from '../ports/fetch.ts';
import { FailureError } from '../resilience/failure.ts';
import { refuseUnsendableKey } from './refuse-unsendable-key.ts';
import { toFailure } from './to-failure.ts';
import { WireError } from './wire-fault.ts';
import { hostOf, networkError, wireFetch } from './wire-fetch.ts';

/** Longest answer that is read: the longest model lists are a tenth of it. */
const longestAnswerCharacters = 20_000_000;
const excerptCharacters = 500;

/** Questions beside conversations: key tests and model lists. */
export function createAskProvider({ fetch, clock }: { readonly fetch: Fetch; readonly clock: Clock }): AskProvider {
  const checkedFetch = wireFetch(fetch);
  return async (question) => {
    try {
      return await ask(checkedFetch, question);
    } catch (error) {
      question.signal.throwIfAborted();
      if (!(error instanceof WireError)) throw error;
      const { row, key } = question;
      const context = { providerId: row.id, providerLabel: row.label, providerKind: row.kind, now: clock.now() };
      const failure = toFailure(error.fault, { ...context, ...(key !== undefined && { key }) });
      throw new FailureError(failure, { cause: error });
    }
  };
}

async function ask(fetch: Fetch, { row, method, url, key, signal }: ProviderQuestion): Promise<unknown> {
  refuseUnsendableKey(key);
  const headers = { accept: 'application/json', ...row.quirks.extraHeaders, ...keyHeaders(row.auth, key) };
  // A redirect would carry the key to a host nobody chose.
  const response = await fetch(url, { method, headers, signal, redirect: 'manual' });
  const text = await response.text().catch((error: unknown) => {
    throw networkError(error, hostOf(url));
  });
  return parseJson(text, response.status);
}

function keyHeaders(auth: AuthScheme, key: string | undefined): Record<string, string> {
  if (key === undefined || auth === 'none') return {};
  return auth === 'bearer' ? { authorization: `Bearer ${key}` } : { [auth]: key };
}

function parseJson(text: string, status: number): unknown {
  const excerpt = text.slice(0, excerptCharacters);
  if (text.length > longestAnswerCharacters) {
    throw new WireError({ source: 'unreadable', detail: `${text.length} characters long`, excerpt, status });
  }
  try {
    const parsed: unknown = JSON.parse(text);
    return parsed;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WireError({ source: 'unreadable', detail: 'not JSON', excerpt, status }, { cause: error });
  }
}
