import { z } from 'zod';
import { CostEstimate } from './cost-estimate.ts';
import { ConversationId, ModelRef, ProviderId, TurnId } from './ids.ts';
import { CostMicros, EpochMs } from './quantities.ts';

/** Why a request waits for the person. */
export const ApprovalCause = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('threshold'), thresholdMicros: CostMicros }),
  z.strictObject({
    type: z.literal('soft-limit'),
    budget: z.string(),
    /** Up to the limit itself. */
    leftMicros: CostMicros,
    /** Up to where it begins to ask; absent in traces of older versions. */
    softLeftMicros: z.exactOptional(CostMicros),
    /** Where it is a budget of this provider alone. */
    providerId: z.exactOptional(ProviderId),
  }),
  /** Above the amount of the rule; whatever it costs where the rule names none. */
  z.strictObject({ type: z.literal('rule'), ruleName: z.string(), aboveMicros: z.exactOptional(CostMicros) }),
  /** No price is known, and a budget is set. */
  z.strictObject({ type: z.literal('unpriced'), budget: z.string() }),
]);
export type ApprovalCause = z.infer<typeof ApprovalCause>;

const Offer = z.strictObject({ model: ModelRef, modelLabel: z.string(), estimate: CostEstimate });

/** A request that waits until the person allows, changes or drops it. */
export const PendingApproval = z.strictObject({
  turnId: TurnId,
  conversationId: ConversationId,
  causes: z.array(ApprovalCause).min(1),
  asked: Offer,
  /** Cheaper models that could do it, cheapest first. */
  alternatives: z.array(Offer),
  since: EpochMs,
  /** Another answer to a question that stands there already: it stays where the person does not let this one go. */
  isAnotherTry: z.boolean(),
});
export type PendingApproval = z.infer<typeof PendingApproval>;

export const ApprovalAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('allow') }),
  /** Ask this model of the alternatives instead. */
  z.strictObject({ type: z.literal('instead'), model: ModelRef }),
  z.strictObject({ type: z.literal('deny') }),
]);
export type ApprovalAnswer = z.infer<typeof ApprovalAnswer>;
