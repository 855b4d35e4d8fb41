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
  if (message.role === 'assistant') {
    const { text, toolCalls = [] } = message;
    return isSilent(message) ? [] : [{ role: 'assistant', text, ...(toolCalls.length > 0 && { toolCalls }) }];
  }
  const answer = history[index + 1];
  const wasLeftUnanswered = answer?.role === 'assistant' && isSilent(answer);
  return wasLeftUnanswered ? [] : [toQuestion(message)];
}

function isSilent({ text, toolCalls = [] }: Message): boolean {
  return text === '' && toolCalls.length === 0;
}

function toQuestion({ text, attachments = [] }: Message): PromptMessage {
  return { role: 'user', text, ...(attachments.length > 0 && { attachments }) };
}
