import type { AnswerPart } from '../openai-answer/answer-part.ts';
import { normalizeFinishReason } from '../openai-answer/normalize-finish-reason.ts';
import { errorIn, readErrorAnswer, unreadableEvent } from '../openai-answer/read-error-answer.ts';
import { readUsage } from '../openai-answer/read-usage.ts';
import type { UsageOptions } from '../openai-answer/read-usage.ts';
import { readSources } from '../openai-answer/read-sources.ts';
import type { WireEvent } from '../wire-adapter.ts';
import { ChatEvent, Extension } from './chat-event-schema.ts';
import type { Choice } from './chat-event-schema.ts';
import type { ChatMessage } from './message-schema.ts';
import { readMessage } from './read-message.ts';

/** What one event of a chat answer says. The dialect is told by its shape. */
export function readChatEvent({ event, data }: WireEvent, options: UsageOptions): readonly AnswerPart[] {
  if (event === 'error') return [{ type: 'error', error: errorIn(data) ?? data }];
  const parsed = ChatEvent.safeParse(data);
  if (!parsed.success) throw unreadableEvent(data, 'An event of the answer has content of an unknown kind.');
  const chat = parsed.data;
  if (chat.choices) return readChoices(chat, readExtension(data), options);
  if (typeof chat.message === 'string' || errorIn(chat) !== undefined) return [readErrorAnswer(data)];
  if (chat.type) return readTyped(chat, options);
  if (chat.message) return readWholeMessage(chat.message, chat, options);
  return chat.usage ? usagePart(chat.usage, options) : [readErrorAnswer(data)];
}

function readChoices(chat: ChatEvent, extension: Extension, options: UsageOptions): readonly AnswerPart[] {
  const choice = chat.choices?.find(({ index }) => (index ?? 0) === 0);
  const usage = chat.usage ?? extension.usage ?? choice?.usage;
  const error = errorIn(chat) ?? errorIn(choice) ?? errorIn(extension);
  return [
    ...(choice ? readChoice(choice) : []),
    ...readSources(chat.citations, chat.search_results),
    ...usagePart(usage, options),
    ...readFinish(choice?.finish_reason, error),
  ];
}

/** Members that begin with `x_` belong to one vendor or another; some hold what has a common place elsewhere. */
function readExtension(data: unknown): Extension {
  for (const [name, value] of Object.entries(data ?? {})) {
    const extension = name.startsWith('x_') ? Extension.safeParse(value).data : undefined;
    if (extension?.usage || extension?.error) return extension;
  }
  return {};
}

function readChoice({ delta, message, finish_reason: reason }: Choice): readonly AnswerPart[] {
  if (!delta) return message ? [...readMessage(message), { type: 'end' }] : [];
  const parts = readMessage(delta);
  // Some servers repeat the message so far beside each piece; at the end it may be the only one that says anything.
  return message && reason ? [...parts, { type: 'whole', parts: readMessage(message) }] : parts;
}

function readTyped({ index, delta, usage }: ChatEvent, options: UsageOptions): readonly AnswerPart[] {
  if (!delta) return usagePart(usage, options);
  const failure = errorIn(delta);
  const error = typeof failure === 'string' ? { message: failure, type: delta.error_type } : failure;
  return [
    ...(delta.message ? readMessage(delta.message, index ?? undefined) : []),
    ...usagePart(delta.usage, options),
    ...readFinish(delta.finish_reason, error),
  ];
}

function readWholeMessage(
  message: ChatMessage,
  { usage, finish_reason: reason }: ChatEvent,
  options: UsageOptions,
): readonly AnswerPart[] {
  return [...readMessage(message), ...usagePart(usage, options), { type: 'end' }, ...readFinish(reason)];
}

function usagePart(value: unknown, options: UsageOptions): readonly AnswerPart[] {
  const usage = readUsage(value, options);
  return usage ? [{ type: 'usage', usage }] : [];
}

/** An error wins over a reason to finish; a reason that is an error is one. Some servers send empty reasons. */
function readFinish(wireReason: string | null | undefined, error?: unknown): readonly AnswerPart[] {
  if (error !== undefined) return [{ type: 'error', error }];
  if (!wireReason) return [];
  if (/^(error|timeout)$/i.test(wireReason)) {
    const message = `The answer ended with the finish reason "${wireReason}".`;
    return [{ type: 'error', error: { message, type: wireReason } }];
  }
  return [{ type: 'finish', reason: normalizeFinishReason(wireReason), wireReason }];
}
