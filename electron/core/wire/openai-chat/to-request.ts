import type { ModelRow } from '../../../../shared/model/language-model.ts';
import type { OpenAiChatRow } from '../../../../shared/model/provider.ts';
import { mergeNeighbours } from '../merge-neighbours.ts';
import type { Prompt, PromptMessage } from '../../ports/prompt.ts';
import type { WireRequest } from '../wire-adapter.ts';

/** One streaming chat call. Pure. */
export function toRequest(row: OpenAiChatRow, model: ModelRow, prompt: Prompt): WireRequest {
  const { quirks } = row;
  const { maxOutputTokens, temperature, reasoningEffort } = prompt.parameters;
  const canReason = model.abilities.includes('reasoning');
  const usesTypedEvents = quirks.typedEvents ?? false;
  return {
    path: usesTypedEvents ? '/chat' : '/chat/completions',
    headers: quirks.extraHeaders ?? {},
    body: {
      model: model.id,
      messages: [...toSystem(prompt, canReason ? quirks.systemRole : 'system'), ...toMessages(row, prompt)],
      stream: true,
      ...(!usesTypedEvents && !quirks.omitStreamOptions && { stream_options: { include_usage: true } }),
      ...(maxOutputTokens !== undefined && { [quirks.maxTokensField ?? 'max_tokens']: maxOutputTokens }),
      ...(temperature !== undefined && !quirks.refusesSampling && { temperature }),
      ...(reasoningEffort !== undefined && canReason && !usesTypedEvents && { reasoning_effort: reasoningEffort }),
    },
  };
}

function toSystem(prompt: Prompt, role: 'system' | 'developer' = 'system'): readonly unknown[] {
  return prompt.system === undefined ? [] : [{ role, content: prompt.system }];
}

function toMessages(row: OpenAiChatRow, prompt: Prompt): readonly unknown[] {
  const messages = row.quirks.alternateRoles ? alternate(prompt.messages) : prompt.messages;
  return messages.map((message) => ({ role: message.role, content: toContent(message) }));
}

/** Messages of one role in a row as one, for endpoints that insist on alternating roles. */
function alternate(messages: readonly PromptMessage[]): readonly PromptMessage[] {
  return mergeNeighbours(messages).map((group) => {
    const text = group.messages.map((message) => message.text).filter((part) => part !== '');
    return {
      role: group.role,
      text: text.join('\n\n'),
      images: group.messages.flatMap((message) => message.images ?? []),
      documents: group.messages.flatMap((message) => message.documents ?? []),
    };
  });
}

function toContent({ text, images = [], documents = [] }: PromptMessage): unknown {
  if (images.length + documents.length === 0) return text;
  return [
    ...(text === '' ? [] : [{ type: 'text', text }]),
    ...documents.map(({ name, mediaType, data }) => ({
      type: 'file',
      file: { filename: name, file_data: `data:${mediaType};base64,${data}` },
    })),
    ...images.map(({ mediaType, data }) => ({
      type: 'image_url',
      image_url: { url: `data:${mediaType};base64,${data}` },
    })),
  ];
}
