import type { Ability, ModelRow } from '../../shared/model/language-model.ts';
import type { AnthropicRow, GeminiRow, OpenAiChatRow, OpenAiResponsesRow } from '../../shared/model/provider.ts';

const common = {
  id: 'sample',
  label: 'Sample',
  kind: 'cloud',
  line: 'local',
  baseUrl: 'https://models.example/v1',
  auth: 'bearer',
} as const;

/** Rows of no provider in particular, one for each wire, with the quirks a test is about. */
export function chatRow(quirks: OpenAiChatRow['quirks'] = {}): OpenAiChatRow {
  return { ...common, environmentVariables: [], wire: 'openai-chat', quirks };
}

export function responsesRow(quirks: OpenAiResponsesRow['quirks'] = {}): OpenAiResponsesRow {
  return { ...common, environmentVariables: [], wire: 'openai-responses', quirks };
}

export function anthropicRow(quirks: AnthropicRow['quirks'] = {}): AnthropicRow {
  return { ...common, environmentVariables: [], auth: 'x-api-key', wire: 'anthropic-messages', quirks };
}

export function geminiRow(quirks: GeminiRow['quirks'] = {}): GeminiRow {
  return { ...common, environmentVariables: [], auth: 'x-goog-api-key', wire: 'gemini', quirks };
}

export function sampleModel(abilities: readonly Ability[] = []): ModelRow {
  return {
    id: 'sample-model',
    label: 'Sample model',
    family: 'sample',
    line: 'local',
    tier: 'standard',
    abilities: [...abilities],
    lifecycle: { status: 'active' },
  };
}
