import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { Failure } from './failure.ts';
import { ConversationId, MessageId, ModelRef, ProviderId, TurnId } from './ids.ts';
import { ImportProduct } from './import.ts';
import { LineName } from './language-model.ts';
import { CostMicros, DurationMs, EpochMs } from './quantities.ts';
import { Task } from './task.ts';
import { Cost, TokenUsage } from './usage.ts';

/** A source the model names for part of its answer. */
export const Citation = z.strictObject({
  /** Absent where a model cites a document that has no address. */
  url: z.exactOptional(z.string()),
  title: z.exactOptional(z.string()),
  /** The cited passage. */
  quote: z.exactOptional(z.string()),
  /** What of the message's text it stands for, in code points; the end is exclusive. */
  range: z.exactOptional(z.strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});
export type Citation = z.infer<typeof Citation>;

export const ToolCall = z.strictObject({
  id: z.string(),
  name: z.string(),
  argumentsJson: z.string(),
  /** What the tool answered, where that is known: in conversations that were brought in from elsewhere. */
  resultText: z.exactOptional(z.string()),
});
export type ToolCall = z.infer<typeof ToolCall>;

/** An image as it is sent to a model. `data` is base64 without a prefix. */
export const ImagePart = z.strictObject({ mediaType: z.string(), data: z.string() });
export type ImagePart = z.infer<typeof ImagePart>;

/** A file that a model reads itself, as it is sent to it. `data` is base64 without a prefix. */
export const DocumentPart = z.strictObject({ name: z.string(), mediaType: z.string(), data: z.string() });
export type DocumentPart = z.infer<typeof DocumentPart>;

export const FinishReason = z.enum(['stop', 'length', 'tool_calls', 'content_filter', 'other']);
export type FinishReason = z.infer<typeof FinishReason>;

/** Why this model and no other gave the answer. */
export const ChoiceReason = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('person') }),
  z.strictObject({ by: z.literal('default') }),
  /** The chosen model has been retired; its replacement answered. */
  z.strictObject({ by: z.literal('replacement'), of: ModelRef }),
  z.strictObject({ by: z.literal('rule'), ruleId: z.string(), ruleName: z.string() }),
  z.strictObject({ by: z.literal('task'), task: Task }),
  z.strictObject({ by: z.literal('strategy'), strategy: z.string() }),
  /** The automatic choice of the last answer was kept. */
  z.strictObject({ by: z.literal('sticky') }),
  z.strictObject({ by: z.literal('throttle'), budget: z.string() }),
  /** It goes on where the answer of another attempt broke off. */
  z.strictObject({ by: z.literal('continuation'), of: ModelRef }),
]);
export type ChoiceReason = z.infer<typeof ChoiceReason>;

/** Which model answered, why, how fast and for how much. */
export const Provenance = z.strictObject({
  model: ModelRef,
  modelLabel: z.string(),
  providerId: ProviderId,
  providerLabel: z.string(),
  line: LineName,
  choice: ChoiceReason,
  /** The model that was chosen, where another one gave the answer in its place. */
  insteadOf: z.exactOptional(z.strictObject({ model: ModelRef, modelLabel: z.string() })),
  /** The answer was given before and is repeated from the cache. */
  cached: z.exactOptional(z.strictObject({ savedMicros: z.exactOptional(CostMicros), firstAnsweredAt: EpochMs })),
  /** From the first attempt with another model to the first with this one: waits and failures together. */
  lostMs: z.exactOptional(DurationMs),
  firstTokenMs: z.exactOptional(DurationMs),
  /** How long the model was seen to think. */
  reasoningMs: z.exactOptional(DurationMs),
  totalMs: z.exactOptional(DurationMs),
  usage: z.exactOptional(TokenUsage),
  cost: z.exactOptional(Cost),
  finishReason: z.exactOptional(FinishReason),
  /** The budget that could not pay for a longer answer, where it was cut off there. */
  cutOffBy: z.exactOptional(z.string()),
  /** Attempts before the one that answered, oldest first. */
  failedAttempts: z.array(
    z.strictObject({
      model: ModelRef,
      modelLabel: z.exactOptional(z.string()),
      failure: Failure,
      durationMs: DurationMs,
    }),
  ),
});
export type Provenance = z.infer<typeof Provenance>;

export const MessageStatus = z.enum(['streaming', 'complete', 'stopped', 'interrupted', 'failed']);
export type MessageStatus = z.infer<typeof MessageStatus>;

/** One node of a conversation's tree. Its parent is the message it answers or follows. */
export const Message = z.strictObject({
  id: MessageId,
  conversationId: ConversationId,
  parentId: z.exactOptional(MessageId),
  role: z.enum(['user', 'assistant']),
  text: z.string(),
  /** Files that were sent along. */
  attachments: z.exactOptional(z.array(Attachment)),
  reasoning: z.exactOptional(z.string()),
  citations: z.exactOptional(z.array(Citation)),
  toolCalls: z.exactOptional(z.array(ToolCall)),
  status: MessageStatus,
  turnId: z.exactOptional(TurnId),
  provenance: z.exactOptional(Provenance),
  failure: z.exactOptional(Failure),
  /** Where it was brought in from, and what the model was called there; never routed. */
  origin: z.exactOptional(z.strictObject({ product: ImportProduct, modelLabel: z.exactOptional(z.string()) })),
  createdAt: EpochMs,
  updatedAt: EpochMs,
});
export type Message = z.infer<typeof Message>;
