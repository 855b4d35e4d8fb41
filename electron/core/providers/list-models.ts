import type { Failure } from '../../../shared/model/failure.ts';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { FailureError } from '../resilience/failure.ts';
import { type AskPorts, askWithin } from './ask-within.ts';
import { providerUrl } from './provider-url.ts';
import { readModelList } from './read-model-list.ts';

const listTimeoutMs = 20_000;

export interface ListQuestion {
  readonly row: ProviderRow;
  /** Absent where none is needed. */
  readonly key?: string;
  readonly signal: AbortSignal;
}

/** The chat models a provider lists now. Rejects with a `FailureError`, or with the signal's reason when that fires. */
export async function listModels(ports: AskPorts, question: ListQuestion): Promise<readonly ModelRow[]> {
  const { row } = question;
  const { modelListing: listing } = row;
  if (!listing) throw new FailureError(noListing(row));
  const url = providerUrl(row, listing.path);
  return readModelList(row, await askWithin(ports, { ...question, method: 'GET', url }, listTimeoutMs));
}

function noListing({ id, label }: ProviderRow): Failure {
  const message = `${label} has no model list to read. Add models by their id.`;
  return { kind: 'bad_request', message, actions: ['choose-model'], providerId: id };
}
