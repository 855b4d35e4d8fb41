import type { ModelView } from '../../shared/model/language-model.ts';
import type { MicrosPerMillion } from '../../shared/model/quantities.ts';
import type { ProviderView } from '../../shared/model/provider.ts';

/** What a model charges for a million tokens in and out, in a few characters. */
export function priceText(model: ModelView, provider: ProviderView | undefined): string {
  if (provider?.kind === 'local' || provider?.kind === 'demo') return 'free';
  if (!model.price) return 'unpriced';
  return `${formatRate(model.price.input)} in, ${formatRate(model.price.output)} out /M tok`;
}

/** `$3.00`, with more digits where less than ten cents a million. */
export function formatRate(micros: MicrosPerMillion): string {
  const dollars = micros / 1_000_000;
  const digits = dollars > 0 && dollars < 0.1 ? 4 : 2;
  return `$${dollars.toFixed(digits).replace(/(\.\d\d)0+$/, '$1')}`;
}
