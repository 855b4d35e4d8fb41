import { z } from 'zod';
import { ProviderId, WorkspaceId } from './ids.ts';
import { CostMicros, EpochMs } from './quantities.ts';

export const BudgetScope = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('total') }),
  z.strictObject({ type: z.literal('workspace'), workspaceId: WorkspaceId }),
  z.strictObject({ type: z.literal('provider'), providerId: ProviderId }),
]);
export type BudgetScope = z.infer<typeof BudgetScope>;

/** A limit on what may be spent in a calendar day or month of the machine's time zone. */
export const Budget = z.strictObject({
  id: z.string().min(1).max(200),
  scope: BudgetScope,
  period: z.enum(['day', 'month']),
  limitMicros: CostMicros,
  /** From this share on each request asks first; 100 asks never. */
  softPercent: z.int().min(1).max(100),
  /** What happens to a request that does not fit. */
  atLimit: z.enum(['refuse', 'cheapest']),
  isEnabled: z.boolean(),
  createdAt: EpochMs,
});
export type Budget = z.infer<typeof Budget>;

export const BudgetDraft = Budget.omit({ id: true, createdAt: true });
export type BudgetDraft = z.infer<typeof BudgetDraft>;

/** What is changed on a budget that is there; the rest stays as it is now. */
export const BudgetChange = z.strictObject({
  limitMicros: z.exactOptional(Budget.shape.limitMicros),
  softPercent: z.exactOptional(Budget.shape.softPercent),
  atLimit: z.exactOptional(Budget.shape.atLimit),
  isEnabled: z.exactOptional(Budget.shape.isEnabled),
});
export type BudgetChange = z.infer<typeof BudgetChange>;

/** A budget with what is gone of it. */
export const BudgetView = z.strictObject({
  ...Budget.shape,
  spentMicros: CostMicros,
  /** Held for requests that run. */
  reservedMicros: CostMicros,
  /** Calls in the period that have no price and so do not count. */
  unpricedCount: z.int().min(0),
  startsAt: EpochMs,
  endsAt: EpochMs,
});
export type BudgetView = z.infer<typeof BudgetView>;
