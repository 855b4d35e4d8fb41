import type { LineName } from '../../../shared/model/language-model.ts';
import type { SpendDay, SpendPart } from '../../../shared/model/spend.ts';

export interface ProviderSeries {
  readonly label: string;
  readonly line: LineName | 'none';
  readonly providerIds: readonly string[];
}

export interface KnownProvider {
  readonly id: string;
  readonly label: string;
  readonly line: LineName;
}

const mostSeries = 5;
/** Clay and moss do not meet where blue is between them. */
const order: readonly string[] = ['claude', 'gemini', 'gpt', 'llama', 'mistral', 'deepseek', 'qwen', 'local', 'none'];

/** The five providers that cost the most, in the order that holds everywhere, then the others in one. Pure. */
export function chooseSeries(parts: readonly SpendPart[], known: readonly KnownProvider[]): readonly ProviderSeries[] {
  const paid = parts.filter(({ costMicros }) => costMicros > 0);
  const shown = paid.slice(0, mostSeries).map(({ value = '' }): ProviderSeries => {
    const provider = known.find(({ id }) => id === value);
    return { label: provider?.label ?? value, line: provider?.line ?? 'none', providerIds: [value] };
  });
  const others = paid.slice(mostSeries).map(({ value = '' }) => value);
  const sorted = shown.toSorted(
    (a, b) => order.indexOf(a.line) - order.indexOf(b.line) || a.label.localeCompare(b.label),
  );
  return others.length === 0 ? sorted : [...sorted, { label: 'Other', line: 'none', providerIds: others }];
}

/** What a day cost in each series. Pure. */
export function amountsOf({ providers }: SpendDay, series: readonly ProviderSeries[]): readonly number[] {
  return series.map(({ providerIds }) =>
    providers
      .filter(({ providerId }) => providerIds.includes(providerId))
      .reduce((sum, { costMicros }) => sum + costMicros, 0),
  );
}
