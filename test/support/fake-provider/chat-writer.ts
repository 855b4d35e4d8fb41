import type { FinishReason } from '../../../shared/model/message.ts';
import { type AnswerEnd, type AnswerWriter, frame, textOf } from './answer-writer.ts';
import type { ContentStep, FakeUsage } from './step.ts';

/** Chat completions: chunks with deltas, a finish, a usage-only chunk, `[DONE]`. */
export function createChatWriter(model: string): AnswerWriter {
  const head = { id: 'chatcmpl-fake', created: 1_700_000_000, model };
  const chunk = (choice: object | undefined, rest: object = {}): string =>
    frame({ ...head, object: 'chat.completion.chunk', choices: choice ? [{ index: 0, ...choice }] : [], ...rest });
  let callCount = 0;

  return {
    begin: () => chunk({ delta: { role: 'assistant', content: '' }, finish_reason: null }),
    say: (step) => {
      const delta = toDelta(step, callCount);
      if (step.type === 'tool-call') callCount += 1;
      return chunk({ delta, finish_reason: null });
    },
    end: ({ reason, usage }) =>
      chunk({ delta: {}, finish_reason: finishWords[reason] }) +
      chunk(undefined, { usage: toUsage(usage) }) +
      'data: [DONE]\n\n',
    fail: ({ message, code }) => frame({ error: { message, type: code, code, param: null } }),
    whole: (said, end) => ({ ...head, object: 'chat.completion', ...toWhole(said, end) }),
  };
}

const finishWords: Readonly<Record<FinishReason, string>> = {
  stop: 'stop',
  length: 'length',
  tool_calls: 'tool_calls',
  content_filter: 'content_filter',
  other: 'unknown',
};

function toDelta(step: ContentStep, index: number): object {
  switch (step.type) {
    case 'text':
      return { content: step.text };
    case 'reasoning':
      return { reasoning_content: step.text };
    case 'citation':
      return { annotations: [toAnnotation(step)] };
    case 'tool-call':
      return { tool_calls: [{ index, ...toToolCall(step) }] };
  }
}

function toAnnotation({ url, title }: Extract<ContentStep, { type: 'citation' }>): object {
  return { type: 'url_citation', url_citation: { url, title, start_index: 0, end_index: 0 } };
}

function toToolCall({ id, name, argumentsJson }: Extract<ContentStep, { type: 'tool-call' }>): object {
  return { id, type: 'function', function: { name, arguments: argumentsJson } };
}

function toWhole(said: readonly ContentStep[], { reason, usage }: AnswerEnd): object {
  const calls = said.flatMap((step) => (step.type === 'tool-call' ? [toToolCall(step)] : []));
  const annotations = said.flatMap((step) => (step.type === 'citation' ? [toAnnotation(step)] : []));
  const reasoning = textOf(said, 'reasoning');
  const message = {
    role: 'assistant',
    content: textOf(said, 'text'),
    refusal: null,
    ...(reasoning !== '' && { reasoning_content: reasoning }),
    ...(calls.length > 0 && { tool_calls: calls }),
    ...(annotations.length > 0 && { annotations }),
  };
  return {
    choices: [{ index: 0, message, logprobs: null, finish_reason: finishWords[reason] }],
    usage: toUsage(usage),
  };
}

function toUsage({ inputTokens, outputTokens, cachedInputTokens, reasoningTokens }: FakeUsage): object {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
    prompt_tokens_details: { cached_tokens: cachedInputTokens ?? 0 },
    completion_tokens_details: { reasoning_tokens: reasoningTokens ?? 0 },
  };
}
