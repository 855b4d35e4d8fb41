import { firstUsableModel } from '../../../shared/model/first-usable-model.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';

export interface OtherModel {
  readonly model: ModelView;
  readonly kind: ProviderView['kind'];
}

interface Offer {
  readonly providers: readonly ProviderView[];
  readonly models: readonly ModelView[];
  /** Asked in vain. */
  readonly tried: ReadonlySet<ProviderId>;
  /** Nobody on the internet can be reached. */
  readonly isOffline: boolean;
}

/** Who could answer where others could not: first what runs on this computer, then another provider, the demo last. */
export function chooseOtherModel({ providers, models, tried, isOffline }: Offer): OtherModel | undefined {
  const usable = models.filter(({ isUsable }) => isUsable);
  for (const kinds of kindOrder) {
    const left = providers.filter(
      ({ id, kind }) => kinds.includes(kind) && !tried.has(id) && !(isOffline && kind === 'cloud'),
    );
    const model = firstUsableModel(left, usable);
    const provider = left.find(({ id }) => id === model?.providerId);
    if (model && provider) return { model, kind: provider.kind };
  }
  return undefined;
}

const kindOrder: readonly (readonly ProviderView['kind'][])[] = [['local'], ['cloud', 'custom'], ['demo']];
