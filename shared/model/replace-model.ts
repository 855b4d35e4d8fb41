import { assertNever } from './assert-never.ts';
import type { ModelRef } from './ids.ts';
import { modelsOfField } from './models-of-policy.ts';
import type { Policy, PolicyField, TaskSetting } from './policy.ts';
import type { RuleDraft, RuleTarget } from './rule.ts';

export interface Replacement {
  readonly model: ModelRef;
  readonly successor: ModelRef;
}

/** What a model that takes over would be kept from is no place where it is missed: a blocked model may just go away. */
export const placesOfModels: readonly PolicyField[] = ['defaultModel', 'allowedModels', 'tasks'];

/** The fields of a policy that name the model, with its successor in its place. Pure. */
export function replaceInPolicy(policy: Policy, replacement: Replacement): Policy {
  const { defaultModel, allowedModels, tasks } = policy;
  const isNamed = (field: PolicyField) => modelsOfField(policy, field).includes(replacement.model);
  return {
    ...(defaultModel !== undefined && isNamed('defaultModel') && { defaultModel: replacement.successor }),
    ...(allowedModels && isNamed('allowedModels') && { allowedModels: replaced(allowedModels, replacement) }),
    ...(tasks && isNamed('tasks') && { tasks: replaceInTasks(tasks, replacement) }),
  };
}

/** A rule with the successor of a model in its place, each model once. Pure. */
export function replaceInRule<Draft extends Pick<RuleDraft, 'target' | 'fallbacks'>>(
  draft: Draft,
  replacement: Replacement,
): Draft {
  const target = replaceInTarget(draft.target, replacement);
  const taken = new Set(target.type === 'model' ? [target.model] : []);
  const fallbacks = draft.fallbacks
    .map((fallback) => ({ ...fallback, model: nameFor(fallback.model, replacement) }))
    .filter(({ model }) => !taken.has(model) && taken.add(model));
  return { ...draft, target, fallbacks };
}

function replaceInTasks(tasks: NonNullable<Policy['tasks']>, replacement: Replacement): NonNullable<Policy['tasks']> {
  return Object.fromEntries(
    Object.entries(tasks).map(([task, one]) => [task, replaceInSetting(one, replacement)] as const),
  );
}

function replaceInSetting(assignment: TaskSetting, replacement: Replacement): TaskSetting {
  if ('unassigned' in assignment) return assignment;
  const { fallbacks, allowed } = assignment;
  const first = 'model' in assignment ? nameFor(assignment.model, replacement) : undefined;
  return {
    ...assignment,
    ...(first !== undefined && { model: first }),
    fallbacks: replaced(fallbacks, replacement).filter((model) => model !== first),
    ...(allowed && { allowed: replaced(allowed, replacement) }),
  };
}

function replaceInTarget(target: RuleTarget, replacement: Replacement): RuleTarget {
  switch (target.type) {
    case 'model':
      return { ...target, model: nameFor(target.model, replacement) };
    case 'strategy':
      return { ...target, over: replaced(target.over, replacement) };
    case 'plan':
      return target;
    case 'split':
      return replaceInSplit(target.shares, replacement);
    default:
      return assertNever(target);
  }
}

type Shares = Extract<RuleTarget, { readonly type: 'split' }>['shares'];

/** Where the successor has a share already, it takes over that of the model; where nothing else is left, it answers alone. */
function replaceInSplit(shares: Shares, { model, successor }: Replacement): RuleTarget {
  const percentByModel = new Map<ModelRef, number>();
  for (const share of shares) {
    const name = share.model === model ? successor : share.model;
    percentByModel.set(name, (percentByModel.get(name) ?? 0) + share.percent);
  }
  if (percentByModel.size < 2) return { type: 'model', model: successor };
  return { type: 'split', shares: [...percentByModel].map(([name, percent]) => ({ model: name, percent })) };
}

function replaced(models: readonly ModelRef[], replacement: Replacement): ModelRef[] {
  return [...new Set(models.map((model) => nameFor(model, replacement)))];
}

function nameFor(model: ModelRef, replacement: Replacement): ModelRef {
  return model === replacement.model ? replacement.successor : model;
}
