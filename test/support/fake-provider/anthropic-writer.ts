import type { FinishReason } from '../../../shared/model/message.ts';
import { type AnswerEnd, type AnswerWriter, frame, parseArguments } from './answer-writer.ts';
import type { ContentStep, FakeUsage } from './step.ts';

/** Messages: typed events around blocks; a block is closed when another kind of content begins. */
export function createAnthropicWriter(model: string): AnswerWriter {
  const head = { id: 'msg_fake', type: 'message', role: 'assistant', model, stop_sequence: null };
  let index = -1;
  let openKind: ContentStep['type'] | undefined;

  const send = (type: string, rest: object): string => frame({ type, ...rest }, type);
  const close = (): string => {
    if (openKind === undefined) return '';
    openKind = undefined;
    return send('content_block_stop', { index });
  };
  const open = (kind: ContentStep['type'], block: object): string => {
    if (openKind === kind && kind !== 'tool-call') return '';
    const closed = close();
    index += 1;
    openKind = kind;
    return closed + send('content_block_start', { index, content_block: block });
  };
  const delta = (change: object): string => send('content_block_delta', { index, delta: change });

  return {
    begin: () => {
      const usage = { input_tokens: 1, output_tokens: 1, cache_read_input_tokens: 0, cache_creation_input_tokens: 0 };
      return send('message_start', { message: { ...head, content: [], stop_reason: null, usage } }) + send('ping', {});
    },
    say: (step) => {
      switch (step.type) {
        case 'text':
          return open('text', { type: 'text', text: '' }) + delta({ type: 'text_delta', text: step.text });
        case 'reasoning':
          return (
            open('reasoning', { type: 'thinking', thinking: '', signature: '' }) +
            delta({ type: 'thinking_delta', thinking: step.text })
          );
        case 'citation':
          return (
            open('text', { type: 'text', text: '' }) + delta({ type: 'citations_delta', citation: toCitation(step) })
          );
        case 'tool-call': {
          const { id, name, argumentsJson } = step;
          return (
            open('tool-call', { type: 'tool_use', id, name, input: {} }) +
            delta({ type: 'input_json_delta', partial_json: argumentsJson })
          );
        }
      }
    },
    end: ({ reason, usage }) =>
      close() +
      send('message_delta', {
        delta: { stop_reason: stopWords[reason], stop_sequence: null },
        usage: toUsage(usage),
      }) +
      send('message_stop', {}),
    fail: ({ message, code }) => frame({ type: 'error', error: { type: code, message } }, 'error'),
    whole: (said, end) => ({ ...head, ...toWhole(said, end) }),
  };
}

const stopWords: Readonly<Record<FinishReason, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_calls: 'tool_use',
  content_filter: 'refusal',
  other: 'pause_turn',
};

function toCitation({ url, title }: Extract<ContentStep, { type: 'citation' }>): object {
  return { type: 'web_search_result_location', url, title, cited_text: '', encrypted_index: '' };
}

function toWhole(said: readonly ContentStep[], { reason, usage }: AnswerEnd): object {
  return { content: said.flatMap(toBlock), stop_reason: stopWords[reason], usage: toUsage(usage) };
}

function toBlock(step: ContentStep): readonly object[] {
  switch (step.type) {
    case 'text':
      return [{ type: 'text', text: step.text, citations: null }];
    case 'reasoning':
      return [{ type: 'thinking', thinking: step.text, signature: '' }];
    case 'citation':
      return [{ type: 'text', text: '', citations: [toCitation(step)] }];
    case 'tool-call':
      return [{ type: 'tool_use', id: step.id, name: step.name, input: parseArguments(step.argumentsJson) }];
  }
}

/** This wire counts cached tokens beside the input. */
function toUsage({ inputTokens, outputTokens, cachedInputTokens = 0 }: FakeUsage): object {
  return {
    input_tokens: inputTokens - cachedInputTokens,
    cache_read_input_tokens: cachedInputTokens,
    cache_creation_input_tokens: 0,
    output_tokens: outputTokens,
  };
}
