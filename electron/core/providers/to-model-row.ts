import type { Ability, Lifecycle, ModelRow } from '../../../shared/model/language-model.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { guessFamily } from './guess-family.ts';
import type { ListEntry } from './list-entry.ts';
import { readListedPrice } from './listed-price.ts';

const longestLabel = 200;

/** An entry of a model list as a model: what it states, and the family its id suggests. Pure. */
export function toModelRow(row: ProviderRow, entry: ListEntry): ModelRow {
  const contextTokens = contextOf(entry);
  const maxOutputTokens =
    entry.top_provider?.max_completion_tokens ??
    entry.outputTokenLimit ??
    entry.max_completion_tokens ??
    entry.max_tokens ??
    entry.metadata?.max_tokens;
  const price = priceOf(row, entry);
  const wire = row.modelListing?.wire;
  return {
    id: entry.id,
    label: labelOf(entry),
    ...guessFamily(entry.id),
    tier: 'standard',
    abilities: abilitiesOf(entry),
    lifecycle: lifecycleOf(entry),
    ...(contextTokens !== undefined && { contextTokens }),
    ...(maxOutputTokens !== undefined && { maxOutputTokens }),
    ...(price && { price }),
    ...(wire !== undefined && wire !== row.wire && { wire }),
  };
}

/** Names are for people only where they read like it: some providers repeat the id there. */
function labelOf({ id, name, display_name: display, displayName }: ListEntry): string {
  const spoken = name?.includes(' ') ? name : undefined;
  const labels = [display, displayName, spoken, id.replace(/:latest$/, '')].map((text) => toLine(text ?? ''));
  return labels.find((label) => label !== '') ?? id;
}

/** One line of at most 200 characters; a character is not cut in half. */
function toLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.slice(0, longestLabel).replace(/[\uD800-\uDBFF]$/, '');
}

function contextOf(entry: ListEntry): number | undefined {
  const known =
    entry.context_length ??
    entry.context_window ??
    entry.max_context_length ??
    entry.max_model_len ??
    entry.max_input_tokens ??
    entry.inputTokenLimit ??
    entry.metadata?.context_length;
  if (known !== undefined) return known;
  const windows = liveRoutes(entry).flatMap(({ context_length: tokens }) => (tokens === undefined ? [] : [tokens]));
  // Any route may be taken: what fits the smallest window fits all of them.
  return windows.length === 0 ? undefined : Math.min(...windows);
}

/** What runs on this computer costs nothing, except models that a local server only passes on. */
function priceOf(row: ProviderRow, entry: ListEntry): Price | undefined {
  if (row.kind === 'local') return /[:-]cloud$/.test(entry.id) ? undefined : { input: 0, output: 0 };
  const routes = liveRoutes(entry).flatMap(({ pricing }) => readListedPrice(pricing) ?? []);
  // Any route may be taken: an estimate must not be too low.
  const [dearest] = routes.toSorted((a, b) => b.input + b.output - a.input - a.output);
  return readListedPrice(entry.pricing) ?? readListedPrice(entry.metadata?.pricing) ?? dearest;
}

function liveRoutes({ providers = [] }: ListEntry): NonNullable<ListEntry['providers']> {
  return providers.filter(({ status }) => status === undefined || status === 'live');
}

function abilitiesOf(entry: ListEntry): Ability[] {
  const { capabilities = {}, architecture, supported_parameters: parameters = [], features = [] } = entry;
  const inputs = architecture?.input_modalities ?? [];
  const hasToolRoute = liveRoutes(entry).some((route) => route.supports_tools);
  const stated: readonly (readonly [Ability, boolean | undefined])[] = [
    ['vision', capabilities.vision ?? (inputs.includes('image') || features.includes('vision'))],
    ['pdf', inputs.includes('file')],
    [
      'tools',
      capabilities.function_calling ?? (parameters.includes('tools') || features.includes('tools') || hasToolRoute),
    ],
    ['json', parameters.includes('response_format') || features.includes('json_mode')],
    ['reasoning', capabilities.reasoning ?? (parameters.includes('reasoning') || features.includes('reasoning'))],
  ];
  return stated.filter(([, isStated]) => isStated).map(([ability]) => ability);
}

function lifecycleOf({ shutdown_date: day }: ListEntry): Lifecycle {
  return day === undefined ? { status: 'active' } : { status: 'deprecated', endsAt: Date.parse(day) };
}
