import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { AttachmentKind, RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';
import type { CountedTokens } from '../prompt/tokenizer-factors.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import type { RoutingState } from '../routing/decide-input.ts';
import { detectTask } from '../routing/detect-task.ts';
import type { Asked } from './asked.ts';
import { splitCommand } from './split-command.ts';
import { stickyChoice } from './sticky-choice.ts';

export interface DescribePorts {
  readonly now: number;
  readonly minuteOfDay: (at: number) => number;
  readonly weekday: (at: number) => number;
  /** Slash commands that some rule gives a meaning. */
  readonly commands: ReadonlySet<string>;
  readonly countTokens: (text: string) => CountedTokens;
}

export interface DescribedRequest {
  readonly request: RoutingRequest;
  readonly prompt: Prompt;
  /** The conversation's last automatic choice. */
  readonly sticky?: RoutingState['sticky'];
}

const goOn = 'Your last answer broke off. Go on exactly where it stopped. Do not repeat what is already there.';

/** What routing decides about and what a model is asked, both from the same conversation. Pure. */
export function describeRequest(
  asked: Asked,
  ports: DescribePorts,
  attachments: readonly AttachmentKind[] = [],
): DescribedRequest {
  const { now, commands } = ports;
  const question = asked.history.findLast(({ role }) => role === 'user')?.text ?? '';
  const { text, command } = splitCommand(question, commands);
  const kinds = attachments.map((kind) => ({ kind }));
  const prompt = promptOf(asked, commands);
  const parameters: PromptParameters = {};
  const request: RoutingRequest = {
    text,
    ...(command !== undefined && { command }),
    attachments: kinds,
    ...contextOf(prompt, ports.countTokens),
    source: asked.source,
    task: asked.task
      ? { task: asked.task, by: 'caller', reasons: [] }
      : detectTask({ text, attachments: kinds, ...(command !== undefined && { command }) }),
    priority: asked.priority ?? 'normal',
    workspaceId: asked.workspaceId,
    ...(asked.conversationId !== undefined && { conversationId: asked.conversationId }),
    tags: [...(asked.tags ?? [])],
    at: now,
    localMinute: ports.minuteOfDay(now),
    localWeekday: ports.weekday(now),
    ...(asked.model !== undefined && { model: asked.model }),
    parameters,
    needs: attachments.includes('image') ? ['vision'] : [],
  };
  const sticky = stickyChoice(asked.history);
  return { request, prompt, ...(sticky && { sticky }) };
}

function contextOf(
  { messages }: Prompt,
  countTokens: DescribePorts['countTokens'],
): Pick<RoutingRequest, 'contextTokens' | 'contextErrorPercent'> {
  const counts = messages.map(({ text }) => countTokens(text));
  const contextTokens = counts.reduce((sum, { tokens }) => sum + tokens, 0);
  const errorTokens = counts.reduce((sum, { tokens, errorPercent }) => sum + (tokens * errorPercent) / 100, 0);
  return { contextTokens, contextErrorPercent: Math.ceil((errorTokens / Math.max(1, contextTokens)) * 100) };
}

function promptOf({ history, continues }: Asked, commands: ReadonlySet<string>): Prompt {
  const prompt = buildPrompt(history);
  const messages = prompt.messages.map((message) => withoutCommand(message, commands));
  if (!continues || continues.text === '') return { ...prompt, messages };
  return {
    ...prompt,
    messages: [...messages, { role: 'assistant', text: continues.text }, { role: 'user', text: goOn }],
  };
}

function withoutCommand(message: PromptMessage, commands: ReadonlySet<string>): PromptMessage {
  if (message.role !== 'user') return message;
  const { text, command } = splitCommand(message.text, commands);
  return command === undefined ? message : { ...message, text };
}
