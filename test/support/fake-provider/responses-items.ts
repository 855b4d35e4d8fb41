import type { AnswerEnd } from './answer-writer.ts';
import type { ContentStep, FakeUsage } from './step.ts';

export type Item = Readonly<Record<string, unknown>>;

/** An output item that is still being written. */
export interface OpenItem {
  readonly id: string;
  readonly kind: 'text' | 'reasoning';
  readonly text: string;
  readonly annotations: readonly object[];
}

export function toItem({ id, kind, text, annotations }: OpenItem, status: 'in_progress' | 'completed'): Item {
  const isDone = status === 'completed';
  if (kind === 'reasoning') return { id, type: 'reasoning', summary: isDone ? [{ type: 'summary_text', text }] : [] };
  const content = isDone ? [{ type: 'output_text', text, annotations, logprobs: [] }] : [];
  return { id, type: 'message', role: 'assistant', status, content };
}

export function toCallItem({ id, name, argumentsJson }: Extract<ContentStep, { type: 'tool-call' }>): Item {
  return { id: `fc_${id}`, type: 'function_call', call_id: id, name, arguments: argumentsJson, status: 'completed' };
}

export function toAnnotation({ url, title }: Extract<ContentStep, { type: 'citation' }>): object {
  return { type: 'url_citation', url, title, start_index: 0, end_index: 0 };
}

export function toEnd({ reason, usage }: AnswerEnd): object {
  if (reason === 'stop' || reason === 'tool_calls') return { status: 'completed', usage: toUsage(usage) };
  const why = reason === 'length' ? 'max_output_tokens' : reason;
  return { status: 'incomplete', incomplete_details: { reason: why }, usage: toUsage(usage) };
}

function toUsage({ inputTokens, outputTokens, cachedInputTokens, reasoningTokens }: FakeUsage): object {
  return {
    input_tokens: inputTokens,
    input_tokens_details: { cached_tokens: cachedInputTokens ?? 0 },
    output_tokens: outputTokens,
    output_tokens_details: { reasoning_tokens: reasoningTokens ?? 0 },
    total_tokens: inputTokens + outputTokens,
  };
}
