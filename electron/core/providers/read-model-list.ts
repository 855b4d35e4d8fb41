import { z } from 'zod';
import { ModelRow } from '../../../shared/model/language-model.ts';
import type { ModelListing, ProviderRow } from '../../../shared/model/provider.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { FailureError } from '../resilience/failure.ts';
import { isChatEntry } from './is-chat-entry.ts';
import { ListEntry } from './list-entry.ts';
import { toModelRow } from './to-model-row.ts';

/** No provider offers as many models; a list beyond it is cut. */
const mostModels = 2_000;
const longestId = 200;

/**
 * The chat models in a provider's list; entries that make no model are skipped. Throws a `FailureError` where the
 * answer is not such a list. Pure.
 */
export function readModelList(row: ProviderRow, answer: unknown): readonly ModelRow[] {
  const { modelListing } = row;
  if (!modelListing) return [];
  const parsed = listSchema(modelListing.shape).safeParse(answer);
  if (!parsed.success) throw notAList(row);
  const entries = parsed.data.flatMap((value) => ListEntry.safeParse(value).data ?? []);
  if (entries.length === 0 && parsed.data.length > 0) throw notAList(row);
  const rows = entries
    .map((entry) => ({ ...entry, id: entry.id.replace(/^models\//, '') }))
    .filter(({ id }) => isUsableId(id))
    .filter(isChatEntry)
    .map((entry) => toModelRow(row, entry))
    .filter((model) => ModelRow.safeParse(model).success);
  return [...new Map(rows.map((model) => [model.id, model])).values()].slice(0, mostModels);
}

/** An id goes back to the provider as it is, so a strange one is left out rather than mended. */
function isUsableId(id: string): boolean {
  return id !== '' && id !== '__proto__' && id.length <= longestId && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(id);
}

function listSchema(shape: ModelListing['shape']): z.ZodType<unknown[]> {
  const entries = z.array(z.unknown());
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
