import type { Ability } from '../../../shared/model/language-model.ts';
import type { ToolCall } from '../../../shared/model/message.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';

export interface Adapted {
  readonly prompt: Prompt;
  /** Images that the model cannot see, and that are named in words instead. */
  readonly imageCount: number;
}

/**
 * One model's history made fit for another. Images it cannot see become words, and so do calls of tools: an id that
 * one provider gave is refused by the next, and so is a call of a tool that is not offered. Reasoning is never part of
 * a prompt. Pure, and no change where it is applied to its own result.
 */
export function adaptHistory(prompt: Prompt, abilities: readonly Ability[]): Adapted {
  const canSee = abilities.includes('vision');
  const imageCount = canSee ? 0 : prompt.messages.reduce((sum, message) => sum + imagesOf(message), 0);
  const hasCalls = prompt.messages.some(({ toolCalls = [] }) => toolCalls.length > 0);
  if (imageCount === 0 && !hasCalls) return { prompt, imageCount };
  const messages = prompt.messages.map(callsInWords).map((message) => (canSee ? message : imagesInWords(message)));
  return { prompt: { ...prompt, messages }, imageCount };
}

/** Sent along, or still attached because the model cannot see them. */
function imagesOf({ images = [], attachments = [] }: PromptMessage): number {
  return images.length + attachments.filter(({ kind }) => kind === 'image').length;
}

function imagesInWords(message: PromptMessage): PromptMessage {
  const count = imagesOf(message);
  if (count === 0) return message;
  const { images: _images, attachments: _attachments, ...words } = message;
  const named = count === 1 ? '[An image that you cannot see]' : `[${count} images you cannot see]`;
  return { ...words, text: joined(named, message.text) };
}

function callsInWords({ toolCalls = [], ...message }: PromptMessage): PromptMessage {
  if (toolCalls.length === 0) return message;
  return { ...message, text: joined(toolCalls.map(callWords).join('\n\n'), message.text) };
}

function callWords({ name, argumentsJson, resultText }: ToolCall): string {
  const call = `[The tool ${name} was called with ${argumentsJson}`;
  return resultText === undefined ? `${call}]` : `${call} and answered: ${resultText}]`;
}

function joined(first: string, second: string): string {
  return second === '' ? first : `${first}\n\n${second}`;
}
