import type { Policy, PolicyField } from '../../../shared/model/policy.ts';
import { pick } from '../../lib/policies/pick-fields.ts';
import { type PoliciesState, type PolicyStep, scopeKey } from './policies-state.ts';

/** So many steps can be taken back. */
const mostSteps = 200;

/** What takes the step back. */
export function inverted({ before, after, ...step }: PolicyStep): PolicyStep {
  return { ...step, before: after, after: before };
}

/** The policy with these fields as `values` has them: absent where it has none. */
export function withFields(policy: Policy, fields: readonly PolicyField[], values: Policy): Policy {
  const left = new Set<string>(fields);
  const others = Object.entries(policy).filter(([field]) => !left.has(field));
  return { ...Object.fromEntries(others), ...pick(values, fields) };
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

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
