import { z } from 'zod';
import type { ModelRow } from '../../../shared/model/language-model.ts';
import type { ModelListing, ProviderRow } from '../../../shared/model/provider.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { FailureError } from '../resilience/failure.ts';
import { isChatEntry } from './is-chat-entry.ts';
import { ListEntry } from './list-entry.ts';
import { toModelRow } from './to-model-row.ts';

/** The chat models in a provider's list. Throws a `FailureError` where the answer is not such a list. Pure. */
export function readModelList(row: ProviderRow, answer: unknown): readonly ModelRow[] {
  const { modelListing } = row;
  if (!modelListing) return [];
  const parsed = listSchema(modelListing.shape).safeParse(answer);
  if (!parsed.success) throw notAList(row);
  const rows = parsed.data
    .filter((entry) => entry.id !== '')
    .map((entry) => ({ ...entry, id: entry.id.replace(/^models\//, '') }))
    .filter(isChatEntry)
    .map((entry) => toModelRow(row, entry));
  return [...new Map(rows.map((model) => [model.id, model])).values()];
}

function listSchema(shape: ModelListing['shape']): z.ZodType<ListEntry[]> {
  const entries = z.array(ListEntry);
  switch (shape) {
    case 'openai':
    case 'anthropic':
      return z.object({ data: entries }).transform(({ data: listed }) => listed);
    case 'gemini':
    case 'cohere':
    case 'ollama':
      return z.object({ models: entries }).transform(({ models }) => models);
    case 'bare-array':
      return entries;
    default:
      return assertNever(shape);
  }
}

function notAList({ id, label, baseUrl }: ProviderRow): FailureError {
  return new FailureError({
    kind: 'bad_response',
    message: `What answers at ${new URL(baseUrl).host} is not the model list of ${label}. Check the base URL.`,
    actions: ['check-base-url'],
    providerId: id,
  });
}
