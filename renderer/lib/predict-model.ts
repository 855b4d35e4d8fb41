import type { Conversation } from '../../shared/model/conversation.ts';
import type { ModelView } from '../../shared/model/language-model.ts';
import type { ProviderView } from '../../shared/model/provider.ts';
import type { Settings } from '../../shared/model/settings.ts';

export interface ModelWish {
  readonly conversation: Pick<Conversation, 'model'> | undefined;
  readonly settings: Pick<Settings, 'defaultModel'>;
  readonly models: readonly ModelView[];
  readonly providers: readonly ProviderView[];
}

export type ModelPrediction =
  /** Chosen for this conversation. */
  | { readonly type: 'pinned'; readonly model: ModelView }
  | { readonly type: 'automatic'; readonly model: ModelView }
  /** Chosen, but no message can be sent to it now; `model` is absent where it is not known any more. */
  | { readonly type: 'unavailable'; readonly ref: string; readonly model?: ModelView }
  | { readonly type: 'none' };

/** The model the next message would go to, as the core would choose it. */
export function predictModel({ conversation, settings, models, providers }: ModelWish): ModelPrediction {
  const wished = conversation?.model ?? settings.defaultModel;
  if (wished !== undefined) {
    const model = models.find(({ ref }) => ref === wished);
    if (!model?.isUsable) return { type: 'unavailable', ref: wished, ...(model && { model }) };
    return { type: conversation?.model ? 'pinned' : 'automatic', model };
  }
  const demos = new Set(providers.filter(({ kind }) => kind === 'demo').map(({ id }) => id));
  const usable = models.filter((model) => model.isUsable && model.isEnabled);
  const first = usable.find((model) => !demos.has(model.providerId)) ?? usable[0];
  return first ? { type: 'automatic', model: first } : { type: 'none' };
}
