import type { ModelRef } from '../../../shared/model/ids.ts';
import { modelsOfAssignment } from '../../../shared/model/models-of-policy.ts';
import type { Policy, TaskAssignment, TaskAssignments } from '../../../shared/model/policy.ts';

/**
 * Settings of one policy that cannot all hold, each as a sentence that says which of them does; and the task
 * assignments that ran out. Pure.
 */
export function policyContradictions(policy: Policy, expired: TaskAssignments): readonly string[] {
  return [
    ...listContradictions(policy),
    ...defaultContradictions(policy),
    ...expiredSentences(expired),
    ...taskContradictions(policy),
    ...limitContradictions(policy),
  ];
}

function listContradictions({ allowedModels, blockedModels = [] }: Policy): readonly string[] {
  if (!allowedModels) return [];
  if (allowedModels.length === 0) return ['The list of allowed models is empty: nothing can answer.'];
  const blocked = new Set(blockedModels);
  const both = allowedModels.filter((model) => blocked.has(model));
  const sentences = both.map((model) => `${model} is both allowed and blocked: it stays blocked.`);
  if (both.length < allowedModels.length) return sentences;
  return [...sentences, 'Every allowed model is blocked: nothing can answer.'];
}

function defaultContradictions({ defaultModel, ...policy }: Policy): readonly string[] {
  if (defaultModel === undefined) return [];
  const obstacle = obstacleTo(defaultModel, policy);
  return obstacle === undefined ? [] : [`The default model ${defaultModel} ${obstacle}: another one answers.`];
}

function expiredSentences(expired: TaskAssignments): readonly string[] {
  return assignmentsOf(expired).map(
    ([task, assignment]) =>
      `What answers for ${task}, ${nameOf(assignment)}, was set for a time that is over: it no longer counts.`,
  );
}

function taskContradictions(policy: Policy): readonly string[] {
  return assignmentsOf(policy.tasks ?? {}).flatMap(([task, assignment]) =>
    modelsOfAssignment(assignment).flatMap((model) => {
      const obstacle = obstacleTo(model, policy) ?? obstacleWithin(model, assignment);
      return obstacle === undefined ? [] : [`${model} is to answer for ${task} but ${obstacle}: it is passed over.`];
    }),
  );
}

function nameOf(assignment: TaskAssignment): string {
  return 'model' in assignment ? assignment.model : `the plan ${assignment.plan}`;
}

/** Without the tasks that are assigned to nothing. */
function assignmentsOf(tasks: TaskAssignments): readonly (readonly [string, TaskAssignment])[] {
  return Object.entries(tasks).flatMap(([task, setting]) =>
    'unassigned' in setting ? [] : [[task, setting] as const],
  );
}

function limitContradictions(policy: Policy): readonly string[] {
  const { maxTokensPerDay, maxTokensPerMonth, maxCostPerDayMicros, maxCostPerMonthMicros } = policy;
  return [
    ...(isAbove(maxTokensPerDay, maxTokensPerMonth)
      ? ['The tokens allowed in a day are more than those in a month: the month ends first.']
      : []),
    ...(isAbove(maxCostPerDayMicros, maxCostPerMonthMicros)
      ? ['The cost allowed in a day is more than that in a month: the month ends first.']
      : []),
  ];
}

function isAbove(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one > other;
}

function obstacleTo(model: ModelRef, { allowedModels, blockedModels }: Policy): string | undefined {
  if (blockedModels?.includes(model)) return 'is blocked';
  return allowedModels && !allowedModels.includes(model) ? 'is not allowed' : undefined;
}

function obstacleWithin(model: ModelRef, { allowed }: TaskAssignment): string | undefined {
  return allowed && !allowed.includes(model) ? 'is not among the models allowed for it' : undefined;
}
