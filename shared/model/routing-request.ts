import { z } from 'zod';
import { ConversationId, ModelRef, WorkspaceId } from './ids.ts';
import { Ability } from './language-model.ts';
import { PromptParameters } from './prompt-parameters.ts';
import { EpochMs, TokenCount } from './quantities.ts';
import { RequestSource } from './request-source.ts';
import { TaskFinding } from './task.ts';

export const AttachmentKind = z.enum(['image', 'pdf', 'text', 'code']);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

/** What of the files counts by its size and not by its words. */
export const RequestMedium = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('image'), width: z.int().min(1), height: z.int().min(1) }),
  z.strictObject({ kind: z.literal('pdf'), pageCount: z.int().min(0), hasText: z.boolean() }),
]);
export type RequestMedium = z.infer<typeof RequestMedium>;

export const RequestPriority = z.enum(['low', 'normal', 'high', 'time-sensitive']);
export type RequestPriority = z.infer<typeof RequestPriority>;

/** What routing knows of a request. Plain data, so that it can be stored and decided again later. */
export const RoutingRequest = z.strictObject({
  /** The message without its slash command. */
  text: z.string(),
  /** With its slash, lower case: `/fast`. */
  command: z.exactOptional(z.string()),
  attachments: z.array(z.strictObject({ kind: AttachmentKind })),
  /** Images and documents of message and history. */
  media: z.exactOptional(z.array(RequestMedium)),
  /** Everything that is sent along: system prompt, history, message and files. About right. */
  contextTokens: TokenCount,
  /** How far that count may be off, in percent, before what a model's own tokenizer adds. */
  contextErrorPercent: z.exactOptional(z.int().min(0)),
  /** What of that stays where the history is summed up because a window is too small for it. */
  leastTokens: z.exactOptional(TokenCount),
  source: RequestSource,
  task: TaskFinding,
  priority: RequestPriority,
  workspaceId: WorkspaceId,
  conversationId: z.exactOptional(ConversationId),
  tags: z.array(z.string()),
  at: EpochMs,
  /** Minutes since local midnight, and the local weekday (0 is Sunday), at `at`. */
  localMinute: z.int().min(0).max(1_439),
  localWeekday: z.int().min(0).max(6),
  /** Asked for by name: wins over every rule. */
  model: z.exactOptional(ModelRef),
  parameters: PromptParameters,
  /** What the answering model must be able to do. */
  needs: z.array(Ability),
  /** What a model said about the message, by the question of a `classified-as` condition. */
  classifications: z.exactOptional(z.record(z.string(), z.boolean())),
});
export type RoutingRequest = z.infer<typeof RoutingRequest>;
