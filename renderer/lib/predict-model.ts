import type { Conversation } from '../../shared/model/conversation.ts';
import { firstUsableModel } from '../../shared/model/first-usable-model.ts';
import { type ModelRef, modelRef, splitModelRef } from '../../shared/model/ids.ts';
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
  | { readonly type: 'unavailable'; readonly ref: ModelRef; readonly model?: ModelView }
  | { readonly type: 'none' };

/** The model the next message would go to, as the core would choose it. */
export function predictModel({ conversation, settings, models, providers }: ModelWish): ModelPrediction {
  const wished = conversation?.model ?? settings.defaultModel;
  if (wished === undefined) {
    const first = firstUsableModel(
      providers,
      models.filter(({ isUsable }) => isUsable),
    );
    return first ? { type: 'automatic', model: first } : { type: 'none' };
  }
  const model = find(wished, models);
  const answering = model && afterReplacements(model, models);
  if (!answering?.isUsable) return { type: 'unavailable', ref: wished, ...(model && { model }) };
  return { type: conversation?.model === undefined ? 'automatic' : 'pinned', model: answering };
}

function find(ref: ModelRef, models: readonly ModelView[]): ModelView | undefined {
  const { providerId, modelId } = splitModelRef(ref);
  const exact = models.find((model) => model.ref === ref);
  return exact ?? models.find((model) => model.providerId === providerId && model.aliases?.includes(modelId));
}

/** A model that has ended is answered for by its replacement. */
function afterReplacements(model: ModelView, models: readonly ModelView[]): ModelView {
  const passed = new Set<ModelRef>();
  let standing = model;
  while (!standing.isUsable && standing.isEnabled && standing.lifecycle.replacement && !passed.has(standing.ref)) {
    passed.add(standing.ref);
    const next = find(modelRef(standing.providerId, standing.lifecycle.replacement), models);
    if (!next) return standing;
    standing = next;
  }
  return standing;
}
