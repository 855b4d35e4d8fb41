import type { ProviderRow } from '../../../shared/model/provider.ts';

export interface ProviderQuestion {
  /** Says how the key travels and which headers go along. */
  readonly row: ProviderRow;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Absent where none is to be sent. */
  readonly key?: string;
  readonly signal: AbortSignal;
}

/**
 * One JSON answer of a provider, outside of any conversation. Rejects with a `FailureError` for everything but a 2xx
 * answer that is JSON, and with the signal's reason when that fires.
 */
export type AskProvider = (question: ProviderQuestion) => Promise<unknown>;
