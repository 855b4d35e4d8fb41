import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { Aside } from './aside.ts';

/** The model that has answered, or is about to. */
export interface Answerer {
  readonly model: ModelRef;
  readonly providerId: ProviderId;
  readonly kind: ProviderRow['kind'] | undefined;
}

/**
 * What was said is known to the provider that answers, and goes to no other: an economy model of that one is asked
 * about it, or a model on this computer. A server of the person's own is asked for the model that it runs.
 */
export function askableBeside({ model, providerId, kind }: Answerer): Pick<Aside, 'model' | 'mayAsk'> {
  if (kind === 'local' || kind === 'custom') return { model };
  return {
    mayAsk: (asked) =>
      asked.providerKind === 'local' || (asked.providerId === providerId && asked.row.tier === 'economy'),
  };
}
