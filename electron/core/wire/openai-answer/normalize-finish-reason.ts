import type { FinishReason } from '../../../../shared/model/message.ts';

/** One word for the many that OpenAI-shaped servers end an answer with. */
export function normalizeFinishReason(wireReason: string): FinishReason {
  switch (wireReason.toLowerCase()) {
    case 'stop':
    case 'stop_sequence':
    case 'end_turn':
    case 'eos':
    case 'eos_token':
    case 'complete':
    case 'completed':
      return 'stop';
    case 'length':
    case 'model_length':
    case 'max_tokens':
    case 'max_output_tokens':
    case 'error_limit':
      return 'length';
    case 'tool_calls':
    case 'tool_call':
    case 'tool_use':
    case 'function_call':
      return 'tool_calls';
    case 'content_filter':
    case 'error_toxic':
    case 'refusal':
    case 'safety':
      return 'content_filter';
    default:
      return 'other';
  }
}
