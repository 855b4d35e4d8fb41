import type { Message } from '../../../shared/model/message.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';

/**
 * The prompt for a conversation's branch. Answers without text (failed, or stopped before the first word) are left
 * out, and so are questions that only they followed: a model must not be asked the same thing twice.
 */
export function buildPrompt(history: readonly Message[]): Prompt {
  return { messages: history.flatMap(toPromptMessage), parameters: {} };
}

function toPromptMessage(message: Message, index: number, history: readonly Message[]): readonly PromptMessage[] {
  if (message.role === 'assistant') return message.text === '' ? [] : [{ role: 'assistant', text: message.text }];
  const answer = history[index + 1];
  const wasLeftUnanswered = answer?.role === 'assistant' && answer.text === '';
  return wasLeftUnanswered ? [] : [{ role: 'user', text: message.text }];
}
