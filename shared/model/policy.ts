import { z } from 'zod';
import { ModelRef } from './ids.ts';
import { CostMicros, DurationMs, EpochMs, TokenCount } from './quantities.ts';
import { Plan, Strategy } from './rule.ts';
import { Task } from './task.ts';

const models = z.array(ModelRef).max(2_000);

const terms = {
  fallbacks: z.array(ModelRef).max(10),
  /** Only these may do the task, where set. */
  allowed: z.exactOptional(models),
  expiresAt: z.exactOptional(EpochMs),
};

/** Which model does a task, or the models of which plan, until when. */
export const TaskAssignment = z.union([
  z.strictObject({ model: ModelRef, ...terms }),
  z.strictObject({ plan: Plan, ...terms }),
]);
export type TaskAssignment = z.infer<typeof TaskAssignment>;

/** No model or plan does the task by itself, whatever farther layers say. */
export const Unassigned = z.strictObject({ unassigned: z.literal(true) });

export const TaskSetting = z.union([TaskAssignment, Unassigned]);
export type TaskSetting = z.infer<typeof TaskSetting>;

/** What does which task; one that is absent is inherited from the layer below, each by itself. */
export const TaskAssignments = z.partialRecord(Task, TaskSetting);
export type TaskAssignments = z.infer<typeof TaskAssignments>;

/** One layer of settings. An absent field is inherited from the layer below. */
export const Policy = z.strictObject({
  defaultModel: z.exactOptional(ModelRef),
  /** How a model is chosen where no rule, task or default names one. */
  strategy: z.exactOptional(Strategy),
  /** Empty allows none. */
  allowedModels: z.exactOptional(models),
  /** Wins over `allowedModels`. */
  blockedModels: z.exactOptional(models),
  plan: z.exactOptional(Plan),
  preference: z.exactOptional(z.enum(['vision', 'speed', 'cost'])),
  tasks: z.exactOptional(TaskAssignments),
  maxTokensPerDay: z.exactOptional(TokenCount),
  maxTokensPerMonth: z.exactOptional(TokenCount),
  maxCostPerDayMicros: z.exactOptional(CostMicros),
  maxCostPerMonthMicros: z.exactOptional(CostMicros),
  /** A request that would cost more waits for the person. */
  approvalThresholdMicros: z.exactOptional(CostMicros),
  atHardLimit: z.exactOptional(z.enum(['refuse', 'cheapest'])),
  /** From this share of a budget on, automatic choices go to the cheapest model that can do it; 100 never does. */
  throttleFromPercent: z.exactOptional(z.int().min(0).max(100)),
  cache: z.exactOptional(z.strictObject({ isEnabled: z.boolean(), ttlMs: z.exactOptional(DurationMs) })),
  /** The shipped rules do not count. */
  customRulesOnly: z.exactOptional(z.boolean()),
  /** How many other models may be tried after the first; 0 tries none. */
  maxFallbacks: z.exactOptional(z.int().min(0).max(10)),
  /** An answer that broke off is continued by the next model without being asked. */
  continueAfterInterruption: z.exactOptional(z.boolean()),
  fallBackOnContentFilter: z.exactOptional(z.boolean()),
  /** For how long after the last answer an automatic choice is kept. */
  stickyMs: z.exactOptional(DurationMs),
});
export type Policy = z.infer<typeof Policy>;

/** From the farthest to the nearest; the nearest that sets a field wins. */
export const PolicyLayer = z.enum(['built-in', 'environment', 'profile', 'workspace', 'conversation']);
export type PolicyLayer = z.infer<typeof PolicyLayer>;

/** Whose policy it is. */
export const PolicyScope = z.discriminatedUnion('layer', [
  z.strictObject({ layer: z.literal('profile') }),
  z.strictObject({ layer: z.literal('workspace'), id: z.string().min(1).max(200) }),
  z.strictObject({ layer: z.literal('conversation'), id: z.string().min(1).max(200) }),
]);
export type PolicyScope = z.infer<typeof PolicyScope>;

/** The layers folded into one, with the layer that set each field and each task. */
export const EffectivePolicy = z.strictObject({
  fields: Policy,
  sources: z.partialRecord(z.keyof(Policy), PolicyLayer),
  taskSources: z.partialRecord(Task, PolicyLayer),
  /** Settings that contradict each other, and which of them holds. */
  contradictions: z.array(z.string()),
});
export type EffectivePolicy = z.infer<typeof EffectivePolicy>;

export const PolicyField = z.keyof(Policy);
export type PolicyField = z.infer<typeof PolicyField>;

/** One layer, what it inherits, and what comes of both. */
export const PolicyView = z.strictObject({
  /** What the layer itself sets. */
  own: Policy,
  /** What holds where it sets nothing. */
  inherited: EffectivePolicy,
  effective: EffectivePolicy,
});
export type PolicyView = z.infer<typeof PolicyView>;

/**
 * Fields that a layer sets from now on, and fields that it inherits again; all others stay as they are. Tasks go one by
 * one: `set.tasks` are set, `clearTasks` are inherited again, and the other tasks stay as they are.
 */
export const PolicyChange = z.strictObject({
  scope: PolicyScope,
  set: Policy,
  clear: z.array(PolicyField).max(50),
  clearTasks: z.exactOptional(z.array(Task).max(50)),
});
export type PolicyChange = z.infer<typeof PolicyChange>;
