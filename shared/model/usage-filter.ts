import { z } from 'zod';
import { ModelRef, ProviderId, WorkspaceId } from './ids.ts';
import { EpochMs } from './quantities.ts';
import { RequestSource } from './request-source.ts';
import { Task } from './task.ts';

/** Which calls count; what is absent lets all pass. */
export const UsageFilter = z.strictObject({
  provider: z.exactOptional(ProviderId),
  model: z.exactOptional(ModelRef),
  workspace: z.exactOptional(WorkspaceId),
  task: z.exactOptional(Task),
  rule: z.exactOptional(z.string().min(1).max(200)),
  /** `provider/label`, as the key was named then. */
  key: z.exactOptional(z.string().min(1).max(400)),
  source: z.exactOptional(RequestSource),
  outcome: z.exactOptional(z.enum(['complete', 'stopped', 'interrupted', 'failed'])),
  attempt: z.exactOptional(z.enum(['first', 'later'])),
  price: z.exactOptional(z.literal('unpriced')),
});
export type UsageFilter = z.infer<typeof UsageFilter>;

/** From `from` up to but not including `to`. */
export const UsageSpan = z.strictObject({ from: EpochMs, to: EpochMs });
export type UsageSpan = z.infer<typeof UsageSpan>;

/** What usage is added up by; a key counts under `provider/label`. An attempt is the `first` of its answer or a `later` one. */
export const UsageDimension = z.enum([
  'provider',
  'model',
  'workspace',
  'task',
  'rule',
  'key',
  'source',
  'outcome',
  'attempt',
]);
export type UsageDimension = z.infer<typeof UsageDimension>;
