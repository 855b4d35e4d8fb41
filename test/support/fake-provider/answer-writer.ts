import type { FinishReason } from '../../../shared/model/message.ts';
import type { ContentStep, FakeError, FakeUsage } from './step.ts';

export interface AnswerEnd {
  readonly reason: FinishReason;
  readonly usage: FakeUsage;
}

/** Writes one answer in the words of a wire; every member answers with the text to send. */
export interface AnswerWriter {
  readonly begin: () => string;
  readonly say: (step: ContentStep) => string;
  readonly end: (end: AnswerEnd) => string;
  readonly fail: (error: FakeError) => string;
  /** The whole answer as one JSON value, for requests that do not ask for a stream. */
  readonly whole: (said: readonly ContentStep[], end: AnswerEnd) => unknown;
}

export function frame(data: unknown, event?: string): string {
  const name = event === undefined ? '' : `event: ${event}\n`;
  return `${name}data: ${JSON.stringify(data)}\n\n`;
}

export function textOf(said: readonly ContentStep[], type: 'text' | 'reasoning'): string {
  return said.map((step) => (step.type === type ? step.text : '')).join('');
}

export function parseArguments(argumentsJson: string): unknown {
  return JSON.parse(argumentsJson);
}
