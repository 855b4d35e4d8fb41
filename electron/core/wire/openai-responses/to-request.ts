import type { ModelRow } from '../../../../shared/model/language-model.ts';
import type { OpenAiResponsesRow } from '../../../../shared/model/provider.ts';
import type { Prompt, PromptMessage } from '../../ports/prompt.ts';
import type { WireRequest } from '../wire-adapter.ts';

/** One streaming response. Pure. */
export function toRequest(row: OpenAiResponsesRow, model: ModelRow, prompt: Prompt): WireRequest {
  const { quirks } = row;
  const { maxOutputTokens, temperature } = prompt.parameters;
  return {
    path: '/responses',
    headers: quirks.extraHeaders ?? {},
    body: {
      model: model.id,
      input: prompt.messages.map((message) => ({ role: message.role, content: toContent(message) })),
      stream: true,
      // Conversations are kept on this machine, not at the provider.
      ...(!quirks.omitStore && { store: false }),
      ...(prompt.system !== undefined && { instructions: prompt.system }),
      ...(maxOutputTokens !== undefined && { max_output_tokens: maxOutputTokens }),
      ...(temperature !== undefined && !quirks.refusesSampling && { temperature }),
      ...toReasoning(row, model, prompt),
      ...(quirks.hostedTools && { tools: quirks.hostedTools.map((type) => ({ type })) }),
    },
  };
}

function toReasoning({ quirks }: OpenAiResponsesRow, model: ModelRow, { parameters }: Prompt): object {
  if (!model.abilities.includes('reasoning')) return {};
  const { reasoningEffort: effort } = parameters;
  const { reasoningSummary: summary } = quirks;
  if (effort === undefined && summary === undefined) return {};
  return { reasoning: { ...(effort && { effort }), ...(summary && { summary }) } };
}

function toContent({ text, images = [], documents = [] }: PromptMessage): unknown {
  if (images.length + documents.length === 0) return text;
  return [
    ...(text === '' ? [] : [{ type: 'input_text', text }]),
    ...documents.map(({ name, mediaType, data }) => ({
      type: 'input_file',
      filename: name,
      file_data: `data:${mediaType};base64,${data}`,
    })),
    ...images.map(({ mediaType, data }) => ({ type: 'input_image', image_url: `data:${mediaType};base64,${data}` })),
  ];
}
