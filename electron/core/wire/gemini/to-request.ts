import type { ModelRow } from '../../../../shared/model/language-model.ts';
import type { DocumentPart, ImagePart } from '../../../../shared/model/message.ts';
import type { GeminiRow } from '../../../../shared/model/provider.ts';
import { mergeNeighbours } from '../merge-neighbours.ts';
import type { MessageGroup } from '../merge-neighbours.ts';
import type { Prompt, PromptMessage } from '../../ports/prompt.ts';
import type { WireRequest } from '../wire-adapter.ts';

export function toRequest(row: GeminiRow, model: ModelRow, prompt: Prompt): WireRequest {
  const generationConfig = toGenerationConfig(model, prompt);
  return {
    path: `/${toResource(model.id)}:streamGenerateContent?alt=sse`,
    headers: { ...row.quirks.extraHeaders },
    body: {
      ...(prompt.system !== undefined &&
        prompt.system !== '' && { systemInstruction: { parts: [{ text: prompt.system }] } }),
      contents: mergeNeighbours(prompt.messages).map(toContent),
      ...(Object.keys(generationConfig).length > 0 && { generationConfig }),
    },
  };
}

/** Tuned models bring their own collection along: `tunedModels/x`. */
function toResource(modelId: string): string {
  const path = modelId.split('/').map(encodeURIComponent).join('/');
  return modelId.includes('/') ? path : `models/${path}`;
}

function toGenerationConfig(model: ModelRow, { parameters }: Prompt): Readonly<Record<string, unknown>> {
  const { maxOutputTokens, temperature, reasoningEffort } = parameters;
  return {
    ...(maxOutputTokens !== undefined && { maxOutputTokens: limit(maxOutputTokens, model.maxOutputTokens) }),
    ...(temperature !== undefined && { temperature }),
    ...(model.abilities.includes('reasoning') && {
      thinkingConfig: {
        includeThoughts: true,
        ...(reasoningEffort !== undefined && { thinkingLevel: reasoningEffort }),
      },
    }),
  };
}

function limit(wished: number, largest: number | undefined): number {
  return largest === undefined ? wished : Math.min(wished, largest);
}

function toContent({ role, messages }: MessageGroup): Readonly<Record<string, unknown>> {
  return { role: role === 'assistant' ? 'model' : 'user', parts: messages.flatMap(toParts) };
}

function toParts({ text, images = [], documents = [] }: PromptMessage): readonly Readonly<Record<string, unknown>>[] {
  return [...[...documents, ...images].map(toFilePart), ...(text.trim() === '' ? [] : [{ text }])];
}

function toFilePart({ mediaType, data }: ImagePart | DocumentPart): Readonly<Record<string, unknown>> {
  return { inlineData: { mimeType: mediaType, data } };
}
