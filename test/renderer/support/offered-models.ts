import { type ModelRef, type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';

export function provider(id: ProviderId, change: Partial<ProviderView> = {}): ProviderView {
  return {
    id,
    label: `Label of ${id}`,
    kind: 'cloud',
    line: 'gpt',
    wire: 'openai-chat',
    baseUrl: 'https://example.test/v1',
    baseUrlSource: 'built-in',
    extraHeaders: {},
    needsKey: true,
    isEnabled: true,
    isUsable: true,
    keyCount: 1,
    modelCount: 1,
    enabledModelCount: 1,
    ...change,
  };
}

export function languageModel(ref: ModelRef, change: Partial<ModelView> = {}): ModelView {
  const { providerId, modelId } = splitModelRef(ref);
  return {
    ref,
    providerId,
    id: modelId,
    label: `Label of ${modelId}`,
    family: 'family',
    line: 'gpt',
    tier: 'standard',
    abilities: [],
    lifecycle: { status: 'active' },
    isEnabled: true,
    isPriceEdited: false,
    isUsable: true,
    origin: 'catalogue',
    ...change,
  };
}
