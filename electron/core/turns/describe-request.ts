import type { Attachment } from '../../../shared/model/attachment.ts';
import type { Ability } from '../../../shared/model/language-model.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { Prompt, PromptMessage } from '../ports/prompt.ts';
import type { CountedTokens } from '../prompt/tokenizer-factors.ts';
import { applyHandoff, type HandedHistory } from '../prompt/apply-handoff.ts';
import { backgroundWords } from '../prompt/background-words.ts';
import { buildPrompt } from '../prompt/build-prompt.ts';
import { attachedTokens, toMedium } from '../prompt/media-tokens.ts';
import type { RoutingState } from '../routing/decide-input.ts';
import { detectTask } from '../routing/detect-task.ts';
import type { Asked } from './asked.ts';
import type { Background } from './read-background.ts';
import { splitCommand } from './split-command.ts';
import { stickyChoice } from './sticky-choice.ts';

export interface DescribePorts {
  readonly now: number;
  readonly minuteOfDay: (at: number) => number;
  readonly weekday: (at: number) => number;
  /** Slash commands that some rule gives a meaning. */
  readonly commands: ReadonlySet<string>;
  readonly countTokens: (text: string) => CountedTokens;
  /** Notes and handoffs of the place. */
  readonly background: (place: Pick<Asked, 'workspaceId' | 'conversationId'>) => Background;
}

export interface DescribedRequest {
  readonly request: RoutingRequest;
  readonly prompt: Prompt;
  /** The conversation's last automatic choice. */
  readonly sticky?: RoutingState['sticky'];
  /** What goes along beside the messages. */
  readonly notes: { readonly preferenceCount: number; readonly contextCount: number };
  readonly handoff?: HandedHistory['handoff'];
}

const goOn = 'Your last answer broke off. Go on exactly where it stopped. Do not repeat what is already there.';

/** What routing decides about and what a model is asked, both from the same conversation. Pure. */
export function describeRequest(asked: Asked, ports: DescribePorts): DescribedRequest {
  const { now, commands } = ports;
  const question = asked.history.findLast(({ role }) => role === 'user');
  const { text, command } = splitCommand(question?.text ?? '', commands);
  const attached = question?.attachments ?? [];
  const kinds = attached.map(({ kind }) => ({ kind }));
  const { preferences, contexts, handoffs } = ports.background(asked);
  const { history, handoff } = applyHandoff(asked.history, handoffs);
  const system = backgroundWords({ preferences, contexts, ...(handoff && { handoff }) });
  const prompt = { ...promptOf({ ...asked, history }, commands), ...(system !== undefined && { system }) };
  const parameters: PromptParameters = {};
  const request: RoutingRequest = {
    text,
    ...(command !== undefined && { command }),
    attachments: kinds,
    ...contextOf(prompt, ports.countTokens),
    leastTokens: leastOf(prompt, ports.countTokens),
    ...mediaOf(prompt),
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
    needs: needsOf(kinds, attached),
  };
  const sticky = stickyChoice(asked.history);
  const notes = { preferenceCount: preferences.length, contextCount: contexts.length };
  return { request, prompt, notes, ...(sticky && { sticky }), ...(handoff && { handoff }) };
}

function contextOf(
  { system = '', messages }: Prompt,
  countTokens: DescribePorts['countTokens'],
): Pick<RoutingRequest, 'contextTokens' | 'contextErrorPercent'> {
  const counts = [
    ...[system, ...messages.map(({ text }) => text)].map(countTokens),
    ...messages.flatMap(({ attachments = [] }) => attachments.map(attachedTokens)),
  ];
  const contextTokens = counts.reduce((sum, { tokens }) => sum + tokens, 0);
  const errorTokens = counts.reduce((sum, { tokens, errorPercent }) => sum + (tokens * errorPercent) / 100, 0);
  return { contextTokens, contextErrorPercent: Math.ceil((errorTokens / Math.max(1, contextTokens)) * 100) };
}

/** What stays of it in any window, however much of the history is summed up. */
function leastOf({ system = '', messages }: Prompt, countTokens: DescribePorts['countTokens']): number {
  const { text = '', attachments = [] } = messages.at(-1) ?? {};
  const files = attachments.reduce((sum, attachment) => sum + attachedTokens(attachment).tokens, 0);
  return countTokens(system).tokens + countTokens(text).tokens + files;
}

function mediaOf({ messages }: Prompt): Pick<RoutingRequest, 'media'> {
  const media = messages.flatMap(({ attachments = [] }) => attachments.flatMap(toMedium));
  return media.length === 0 ? {} : { media };
}

/** A model that cannot read PDF is given the words of one, if it has any. */
function needsOf(kinds: RoutingRequest['attachments'], attached: readonly Attachment[]): Ability[] {
  const hasImage = kinds.some(({ kind }) => kind === 'image');
  const hasWordlessPdf = attached.some(({ kind, text }) => kind === 'pdf' && !text);
  return [...(hasImage ? ['vision' as const] : []), ...(hasWordlessPdf ? ['pdf' as const] : [])];
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
