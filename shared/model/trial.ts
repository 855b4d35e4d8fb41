import { z } from 'zod';
import { Decision } from './decision.ts';
import { ProviderId, WorkspaceId } from './ids.ts';
import { CostMicros } from './quantities.ts';
import { AttachmentKind, RequestPriority, RoutingRequest } from './routing-request.ts';
import { Task } from './task.ts';

/** A file of which only this much is known; how long it is in tokens is reckoned from its size. */
export const TrialFile = z.strictObject({
  name: z.string().min(1).max(1_000),
  kind: AttachmentKind,
  sizeBytes: z.int().min(0),
});
export type TrialFile = z.infer<typeof TrialFile>;

/** As if the world were otherwise. */
const twists = {
  /** As if these were down. */
  downProviders: z.exactOptional(z.array(ProviderId).max(200)),
  /** As if these budgets were spent, by their ids. */
  spentBudgets: z.exactOptional(z.array(z.string().min(1).max(200)).max(200)),
};

/** A message that is tried and not sent. */
export const TrialMessage = z.strictObject({
  text: z.string().max(20_000),
  /** The first workspace where it is not said. */
  workspaceId: z.exactOptional(WorkspaceId),
  task: z.exactOptional(Task),
  priority: z.exactOptional(RequestPriority),
  tags: z.exactOptional(z.array(z.string().trim().min(1).max(100)).max(50)),
  files: z.exactOptional(z.array(TrialFile).max(20)),
  ...twists,
});
export type TrialMessage = z.infer<typeof TrialMessage>;

/** What a trial finds out. */
export const Trial = z.strictObject({
  request: RoutingRequest.omit({ text: true }),
  decision: Decision,
  /** What the first model would cost at least and at most, as far as one can tell; absent where it has no price. */
  costRange: z.exactOptional(z.strictObject({ leastMicros: CostMicros, mostMicros: CostMicros })),
  /** A real message would first have a model answer this, as a rule asks for it. */
  openQuestion: z.exactOptional(z.string()),
});
export type Trial = z.infer<typeof Trial>;
