import { z } from 'zod';
import { ProviderId, WorkspaceId } from './ids.ts';
import { CostMicros, TokenCount } from './quantities.ts';
import { AttachmentKind, RequestPriority } from './routing-request.ts';
import { RequestSource } from './request-source.ts';
import { Task } from './task.ts';

const comparison = z.enum(['above', 'below']);
const word = z.string().trim().min(1).max(200);
const minuteOfDay = z.int().min(0).max(1_439);

/** One test on a request. */
export const SimpleCondition = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('has-image') }),
  z.strictObject({ type: z.literal('has-attachment'), kind: AttachmentKind }),
  /** A code block in the message, or a code file. */
  z.strictObject({ type: z.literal('contains-code') }),
  /** Whole words or phrases, case folded. */
  z.strictObject({
    type: z.literal('keyword'),
    words: z.array(word).min(1).max(200),
    match: z.enum(['any', 'all']),
  }),
  /** RE2 syntax: linear time, no look-around, no back-references. Case folded. */
  z.strictObject({ type: z.literal('regex'), pattern: z.string().min(1).max(1_000) }),
  z.strictObject({ type: z.literal('command'), command: z.string().regex(/^\/[a-z0-9][a-z0-9-]{0,40}$/) }),
  z.strictObject({ type: z.literal('context-tokens'), comparison, tokens: TokenCount }),
  z.strictObject({ type: z.literal('message-characters'), comparison, characters: z.int().min(0) }),
  z.strictObject({ type: z.literal('task'), tasks: z.array(Task).min(1) }),
  z.strictObject({ type: z.literal('source'), sources: z.array(RequestSource).min(1) }),
  z.strictObject({ type: z.literal('priority'), priorities: z.array(RequestPriority).min(1) }),
  z.strictObject({ type: z.literal('workspace'), workspaceIds: z.array(WorkspaceId).min(1) }),
  /** Local time, `until` excluded; from 22:00 until 06:00 runs over midnight. No weekdays means every day. */
  z.strictObject({
    type: z.literal('time-of-day'),
    fromMinute: minuteOfDay,
    untilMinute: minuteOfDay,
    weekdays: z.exactOptional(z.array(z.int().min(0).max(6)).min(1)),
  }),
  /** The fullest of the budgets that apply, or of one provider's. */
  z.strictObject({
    type: z.literal('budget-spent'),
    abovePercent: z.int().min(0).max(1_000),
    providerId: z.exactOptional(ProviderId),
  }),
  /** What the rule's own target would cost. */
  z.strictObject({ type: z.literal('estimated-cost'), aboveMicros: CostMicros }),
  z.strictObject({ type: z.literal('tag'), tag: word }),
  /** A key, token or card number stands in the message. */
  z.strictObject({ type: z.literal('looks-like-secret') }),
  /** Asks a cheap model: costs money, the answer is kept. */
  z.strictObject({ type: z.literal('classified-as'), question: z.string().trim().min(1).max(500) }),
]);
export type SimpleCondition = z.infer<typeof SimpleCondition>;

/** Groups stand at most two levels deep, as the editor shows them. An empty `all` is always true. */
const innerGroup = z.array(SimpleCondition).max(100);
const InnerCondition = z.discriminatedUnion('type', [
  ...SimpleCondition.options,
  z.strictObject({ type: z.literal('all'), of: innerGroup }),
  z.strictObject({ type: z.literal('any'), of: innerGroup }),
  z.strictObject({ type: z.literal('none'), of: innerGroup }),
]);
const outerGroup = z.array(InnerCondition).max(100);

/** `none` is "not any of". */
export const Condition = z.discriminatedUnion('type', [
  ...SimpleCondition.options,
  z.strictObject({ type: z.literal('all'), of: outerGroup }),
  z.strictObject({ type: z.literal('any'), of: outerGroup }),
  z.strictObject({ type: z.literal('none'), of: outerGroup }),
]);
export type Condition = z.infer<typeof Condition>;
