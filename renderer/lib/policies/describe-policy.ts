import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Policy, PolicyField, PolicyLayer, TaskSetting } from '../../../shared/model/policy.ts';
import { firstUsableWords } from '../rules/describe-default.ts';
import { planWords } from '../rules/describe-target.ts';
import type { Names } from '../names.ts';
import { choiceOf } from './policy-choices.ts';
import { typedText } from './typed-policy.ts';

type ModelNames = Pick<Names, 'model'>;

/** The value of a field in words; undefined where the policy sets none. Pure. */
export function describeField(policy: Policy, field: PolicyField, names: ModelNames): string | undefined {
  if (policy[field] === undefined) return undefined;
  switch (field) {
    case 'defaultModel':
      return policy.defaultModel && names.model(policy.defaultModel);
    case 'allowedModels':
    case 'blockedModels':
      return listWords(policy[field] ?? [], names);
    case 'tasks':
      // Each of them comes from a layer of its own, and is told by itself.
      return undefined;
    case 'maxTokensPerDay':
    case 'maxTokensPerMonth':
      return `${typedText(policy, field) ?? ''} tok`;
    case 'throttleFromPercent':
      return policy.throttleFromPercent === 100 ? 'Never' : `${typedText(policy, field) ?? ''}%`;
    case 'maxCostPerDayMicros':
    case 'maxCostPerMonthMicros':
    case 'approvalThresholdMicros':
    case 'maxFallbacks':
      return typedText(policy, field);
    default:
      return choiceOf(policy, field)?.label;
  }
}

/** What holds where no layer says anything. */
export const unsetWords: Readonly<Partial<Record<PolicyField, string>>> = {
  defaultModel: firstUsableWords,
  plan: 'None',
  preference: 'None',
  allowedModels: 'All',
  blockedModels: 'None',
  maxCostPerDayMicros: 'No limit',
  maxCostPerMonthMicros: 'No limit',
  maxTokensPerDay: 'No limit',
  maxTokensPerMonth: 'No limit',
};

export function taskName(task: string): string {
  return `${task.slice(0, 1).toUpperCase()}${task.slice(1)}`;
}

/** "Everywhere": where a value that is not the layer's own comes from. */
export function layerWords(layer: PolicyLayer | undefined): string {
  return layer === undefined ? 'built in' : words[layer];
}

const words: Readonly<Record<PolicyLayer, string>> = {
  'built-in': 'built in',
  environment: 'from an environment variable',
  profile: 'from Everywhere',
  workspace: 'from the workspace',
  conversation: 'from the conversation',
};

export function assignmentWords(assignment: TaskSetting, names: ModelNames): string {
  if ('unassigned' in assignment) return 'No assignment';
  return 'model' in assignment ? names.model(assignment.model) : `${planWords[assignment.plan]} plan`;
}

function listWords(models: readonly ModelRef[], names: ModelNames): string {
  if (models.length === 0) return 'None';
  const [first = '', second] = models.map(names.model);
  if (models.length > 2) return `${first} and ${String(models.length - 1)} more`;
  return second === undefined ? first : `${first} and ${second}`;
}
