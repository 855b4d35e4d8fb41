import type { ModelView } from '../../shared/model/language-model.ts';
import type { MicrosPerMillion } from '../../shared/model/quantities.ts';
import type { ProviderView } from '../../shared/model/provider.ts';

/** What a model charges for a million tokens in and out, in a few characters. */
export function priceText(model: ModelView, provider: ProviderView | undefined): string {
  if (provider?.kind === 'local' || provider?.kind === 'demo') return 'free';
  if (!model.price) return 'unpriced';
  return `${formatRate(model.price.input)} in, ${formatRate(model.price.output)} out /M tok`;
}

/** `$3.00`, and `$0.1250` where cents alone would round it. Never another price than is in force. */
export function formatRate(micros: MicrosPerMillion): string {
  const format = micros % 10_000 === 0 ? wholeCents : partsOfCents;
  return `$${format.format(micros / 1_000_000)}`;
}

const wholeCents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const partsOfCents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 4, maximumFractionDigits: 6 });
