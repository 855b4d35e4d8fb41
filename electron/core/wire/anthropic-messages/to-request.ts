import type { ModelRow } from '../../../../shared/model/language-model.ts';
import type { DocumentPart, ImagePart } from '../../../../shared/model/message.ts';
import type { AnthropicRow } from '../../../../shared/model/provider.ts';
import { mergeNeighbours } from '../merge-neighbours.ts';
import type { MessageGroup } from '../merge-neighbours.ts';
import type { Prompt, PromptMessage } from '../../ports/prompt.ts';
import type { WireRequest } from '../wire-adapter.ts';

/** The version of the protocol that `to-chunks` reads, pinned so that an update of the client cannot change it. */
const protocolVersion = '2023-06-01';

/** The output limit is mandatory on this wire. */
const usualMaxTokens = 4096;
/** Higher limits reserve rate-limit budget that an answer hardly ever needs. */
const largestDefaultMaxTokens = 32_000;

export function toRequest(row: AnthropicRow, model: ModelRow, prompt: Prompt): WireRequest {
  const { temperature, reasoningEffort } = prompt.parameters;
  const canReason = model.abilities.includes('reasoning') && reasoningEffort !== undefined;
  const canSample = temperature !== undefined && !canReason && row.quirks.refusesSampling !== true;
  return {
    path: '/v1/messages',
    headers: { 'anthropic-version': protocolVersion, ...row.quirks.extraHeaders },
    body: {
      model: model.id,
      max_tokens: chooseMaxTokens(model, prompt),
      stream: true,
      ...(prompt.system !== undefined && prompt.system !== '' && { system: prompt.system }),
      messages: mergeNeighbours(prompt.messages).map(toMessage),
      // The model decides when to think and the effort how much; budgets in tokens are refused by newer models.
      ...(canReason && {
        thinking: { type: 'adaptive', display: 'summarized' },
        output_config: { effort: reasoningEffort },
      }),
      ...(canSample && { temperature: Math.min(temperature, 1) }),
    },
  };
}

function chooseMaxTokens(model: ModelRow, { parameters }: Prompt): number {
  const limit = model.maxOutputTokens;
  const wished = parameters.maxOutputTokens ?? Math.min(limit ?? usualMaxTokens, largestDefaultMaxTokens);
  return Math.max(1, limit === undefined ? wished : Math.min(wished, limit));
}

function toMessage({ role, messages }: MessageGroup): Readonly<Record<string, unknown>> {
  return { role, content: messages.flatMap(toBlocks) };
}

/** Documents and images stand before the text that asks about them. */
function toBlocks({ text, images = [], documents = [] }: PromptMessage): readonly Readonly<Record<string, unknown>>[] {
  const words = text.trim() === '' ? [] : [{ type: 'text', text }];
  return [...documents.map(toDocumentBlock), ...images.map(toImageBlock), ...words];
}

function toDocumentBlock({ name, mediaType, data }: DocumentPart): Readonly<Record<string, unknown>> {
  return { type: 'document', title: name, source: { type: 'base64', media_type: mediaType, data } };
}

function toImageBlock({ mediaType, data }: ImagePart): Readonly<Record<string, unknown>> {
  return { type: 'image', source: { type: 'base64', media_type: mediaType, data } };
}
