import { patchPolicy } from '../../../shared/model/patch-policy.ts';
import type { Policy, PolicyChange, PolicyField, PolicyScope } from '../../../shared/model/policy.ts';
import { Task } from '../../../shared/model/task.ts';
import { pick } from '../../lib/policies/pick-fields.ts';
import { type PoliciesState, type PolicyStep, scopeKey } from './policies-state.ts';

/** So many steps can be taken back. */
const mostSteps = 200;

/** What leads these fields of a layer from one state to another. */
export function stepBetween(
  scope: PolicyScope,
  fields: readonly PolicyField[],
  states: Pick<PolicyStep, 'before' | 'after'>,
): PolicyStep {
  const [before, after] = [pick(states.before, fields), pick(states.after, fields)];
  return { scope, fields, before: withTasksUnlike(after, before), after: withTasksUnlike(before, after) };
}

/** What takes the step back. */
export function inverted({ before, after, ...step }: PolicyStep): PolicyStep {
  return { ...step, before: after, after: before };
}

/** What the core is told of a step. */
export function changeOf({ scope, fields, before, after }: PolicyStep): PolicyChange {
  const clear = fields.filter((field) => field !== 'tasks' && after[field] === undefined);
  const clearTasks = Task.options.filter((task) => before.tasks?.[task] && !after.tasks?.[task]);
  return { scope, set: after, clear, ...(clearTasks.length > 0 && { clearTasks }) };
}

export function withStepTaken(policy: Policy, step: PolicyStep): Policy {
  return patchPolicy(policy, changeOf(step));
}

/** Two steps that follow each other as one. */
export function joined(earlier: PolicyStep, later: PolicyStep): PolicyStep {
  return {
    ...later,
    fields: [...new Set([...earlier.fields, ...later.fields])],
    before: withStepTaken(later.before, inverted(earlier)),
    after: withStepTaken(earlier.after, later),
  };
}

/** The tasks that a step sets or clears. */
export function tasksOf({ before, after }: PolicyStep): readonly Task[] {
  return Task.options.filter((task) => before.tasks?.[task] ?? after.tasks?.[task]);
}

/** Whether both change the same field, or the same task. */
export function overlap(one: PolicyStep, other: PolicyStep): boolean {
  const tasks = tasksOf(other);
  return one.fields.some((field) =>
    field === 'tasks' ? tasksOf(one).some((task) => tasks.includes(task)) : other.fields.includes(field),
  );
}

/** Fields that are another thing in one than in the other, whatever order their parts stand in. */
export function changedFields(one: Policy, other: Policy, fields: readonly PolicyField[]): readonly PolicyField[] {
  return fields.filter((field) => sorted(one[field]) !== sorted(other[field]));
}

export function withStep(past: readonly PolicyStep[], step: PolicyStep): readonly PolicyStep[] {
  const last = past.at(-1);
  const isSame = last && step.mergeKey !== undefined && last.mergeKey === step.mergeKey;
  if (!isSame || scopeKey(last.scope) !== scopeKey(step.scope)) return [...past, step].slice(-mostSteps);
  return [...past.slice(0, -1), { ...step, before: last.before }];
}

/** The newest step of a layer, and the steps without it. */
export function takeLast(steps: readonly PolicyStep[], key: string) {
  const at = steps.findLastIndex(({ scope }) => scopeKey(scope) === key);
  const step = steps[at];
  return step && { step, others: steps.toSpliced(at, 1) };
}

/** Whether something of the layer shown can be taken back, and taken again. */
export function hasSteps({ scope, past, future }: Pick<PoliciesState, 'scope' | 'past' | 'future'>) {
  const key = scopeKey(scope);
  return { past: takeLast(past, key) !== undefined, future: takeLast(future, key) !== undefined };
}

/** `policy` with those of its tasks that `other` has not, or otherwise. */
function withTasksUnlike(other: Policy, { tasks = {}, ...policy }: Policy): Policy {
  const unlike = Task.options.flatMap((task) => {
    const assignment = tasks[task];
    return assignment && sorted(assignment) !== sorted(other.tasks?.[task]) ? [[task, assignment] as const] : [];
  });
  return unlike.length === 0 ? policy : { ...policy, tasks: Object.fromEntries(unlike) };
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
