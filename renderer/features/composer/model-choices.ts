import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { LineName, ModelView } from '../../../shared/model/language-model.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import { priceText } from '../../lib/price-text.ts';

export interface ModelChoice {
  /** Unique in the list. */
  readonly value: string;
  readonly label: string;
  readonly line: LineName | undefined;
  /** Price, or why it cannot be used. */
  readonly note: string;
  /** What the search looks through. */
  readonly searchText: string;
  readonly effect:
    | { readonly type: 'automatic' }
    | { readonly type: 'pin'; readonly model: ModelRef }
    | { readonly type: 'open-provider'; readonly providerId: ProviderId };
}

export interface ModelChoiceGroup {
  readonly value: string;
  readonly items: readonly ModelChoice[];
}

/** Every model a person may choose: automatic first, then by provider, those that can be used before the others. */
export function modelChoices(
  models: readonly ModelView[],
  providers: readonly ProviderView[],
): readonly ModelChoiceGroup[] {
  const offered = models.filter((model) => model.isEnabled && model.lifecycle.status !== 'retired');
  const groups = providers
    .map((provider) =>
      groupOf(
        provider,
        offered.filter(({ providerId }) => providerId === provider.id),
      ),
    )
    .filter((group) => group.items.length > 0);
  const isUsable = ({ items }: ModelChoiceGroup) => items.some(({ effect }) => effect.type === 'pin');
  return [
    { value: 'Automatic', items: [automaticChoice(models)] },
    ...groups.filter(isUsable),
    ...groups.filter((group) => !isUsable(group)),
  ];
}

function automaticChoice(models: readonly ModelView[]): ModelChoice {
  return {
    value: 'automatic',
    label: 'Auto',
    line: undefined,
    note: models.some(({ isUsable }) => isUsable) ? 'Rules choose for each message' : 'No model can be used yet',
    searchText: 'automatic',
    effect: { type: 'automatic' },
  };
}

function groupOf(provider: ProviderView, models: readonly ModelView[]): ModelChoiceGroup {
  return { value: provider.label, items: models.map((model) => choiceOf(model, provider)) };
}

function choiceOf(model: ModelView, provider: ProviderView): ModelChoice {
  return {
    value: model.ref,
    label: model.label,
    line: model.line,
    note: model.isUsable ? priceText(model, provider) : unusableReason(provider),
    searchText: `${model.label} ${model.id} ${provider.label}`,
    effect: model.isUsable ? { type: 'pin', model: model.ref } : { type: 'open-provider', providerId: provider.id },
  };
}

function unusableReason(provider: ProviderView): string {
  if (!provider.isEnabled) return 'Off: open Settings';
  if (provider.needsKey && provider.keyCount === 0) return 'No key: open Settings';
  return provider.kind === 'local' ? 'Not running: open Settings' : 'Not usable: open Settings';
}
