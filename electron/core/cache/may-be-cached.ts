import type { FinishReason, Message } from '../../../shared/model/message.ts';

export interface AnswerEnding extends Pick<Message, 'status' | 'text' | 'toolCalls'> {
  readonly finishReason?: FinishReason;
}

/** Only a whole answer that ended by itself is worth giving again: no error, no part, nothing cut or filtered. */
export function mayBeCached({ status, text, toolCalls, finishReason }: AnswerEnding): boolean {
  if (status !== 'complete' || finishReason !== 'stop') return false;
  return text !== '' && (toolCalls ?? []).length === 0;
}
