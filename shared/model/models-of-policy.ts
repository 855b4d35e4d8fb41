import type { ModelRef } from './ids.ts';
import type { Policy, PolicyField, TaskAssignment } from './policy.ts';

/** Every model that a field of a policy names, each once. Pure. */
export function modelsOfField(policy: Policy, field: PolicyField): readonly ModelRef[] {
  switch (field) {
    case 'defaultModel':
      return policy.defaultModel === undefined ? [] : [policy.defaultModel];
    case 'allowedModels':
    case 'blockedModels':
      return policy[field] ?? [];
    case 'tasks': {
      const assigned = Object.values(policy.tasks ?? {}).flatMap((one) => ('unassigned' in one ? [] : [one]));
      return [...new Set(assigned.flatMap((one) => [...modelsOfAssignment(one), ...(one.allowed ?? [])]))];
    }
    default:
      return [];
  }
}

/** The models that an assignment sends a task to, in their order; those of a plan are not named. Pure. */
export function modelsOfAssignment(assignment: TaskAssignment): readonly ModelRef[] {
  return [...('model' in assignment ? [assignment.model] : []), ...assignment.fallbacks];
}
