import { z } from 'zod';
import { ModelRef } from './ids.ts';
import { Policy, PolicyField, PolicyScope } from './policy.ts';
import { EpochMs } from './quantities.ts';
import { RuleId, SavedRule } from './rule.ts';

/** Where a model is named that is going away. */
export const ModelPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('policy'), scope: PolicyScope, field: PolicyField }),
  /** A shipped rule is not rewritten: the replacement answers in its place. */
  z.strictObject({ kind: z.literal('rule'), id: RuleId, name: z.string(), isShipped: z.boolean() }),
]);
export type ModelPlace = z.infer<typeof ModelPlace>;

/** What is known to come after a model that goes away. */
export const Successor = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('model'), model: ModelRef }),
  z.strictObject({ type: z.literal('none') }),
  /** The replacements lead back to where they began. */
  z.strictObject({ type: z.literal('circle') }),
]);
export type Successor = z.infer<typeof Successor>;

/** A model that a policy or a rule names and that its provider ends soon, has ended, or does not have any more. */
export const EndingModel = z.strictObject({
  model: ModelRef,
  standing: z.enum(['ending', 'ended', 'unknown']),
  endsAt: z.exactOptional(EpochMs),
  successor: Successor,
  places: z.array(ModelPlace),
});
export type EndingModel = z.infer<typeof EndingModel>;

/** What stood there before a model was replaced: of each policy the fields that named it, and the rules. */
export const ReplacedModel = z.strictObject({
  policies: z.array(z.strictObject({ scope: PolicyScope, before: Policy })),
  rules: z.array(SavedRule),
});
export type ReplacedModel = z.infer<typeof ReplacedModel>;
