import type { PolicyField } from '../../../shared/model/policy.ts';
import { policyLabels } from '../../../shared/model/policy-labels.ts';
import { type PoliciesState, type PolicyStep, scopeKey } from '../../client/policies/policies-state.ts';
import { inverted, tasksOf } from '../../client/policies/policy-steps.ts';
import type { Names } from '../../lib/names.ts';
import { describeField, taskName } from '../../lib/policies/describe-policy.ts';
import { stepsLeft } from '../../lib/steps-left.ts';

type PolicySteps = Pick<PoliciesState, 'scope' | 'past' | 'future'>;

/** What undo or redo did to the layer shown between two states; empty where it was neither. Pure. */
export function undoWords(before: PolicySteps, now: PolicySteps, names: Pick<Names, 'model'>): string {
  if (scopeKey(before.scope) !== scopeKey(now.scope)) return '';
  const undone = now.future.length > before.future.length ? now.future.at(-1) : undefined;
  if (undone) {
    return `Undone: ${stepWords(inverted(undone), names)}. ${stepsLeft(countOf(now.past, now), 'undo')}`;
  }
  const redone = now.past.at(-1);
  if (redone === undefined || !before.future.includes(redone)) return '';
  return `Done again: ${stepWords(redone, names)}. ${stepsLeft(countOf(now.future, now), 'redo')}`;
}

/** "Fallbacks, now 2": a field that stands alone comes with its value. */
function stepWords(step: PolicyStep, names: Pick<Names, 'model'>): string {
  const { fields, after } = step;
  const [field, ...others] = fields;
  const labels = fields.map((each) => labelOf(each, step)).join(', ');
  // Tasks that the step leaves alone may stay set: the field as a whole is not inherited again.
  if (field === undefined || field === 'tasks' || others.length > 0) return labels;
  if (after[field] === undefined) return `${labels}, inherited again`;
  const value = describeField(after, field, names);
  return value === undefined ? labels : `${labels}, now ${value}`;
}

function countOf(steps: readonly PolicyStep[], { scope }: PolicySteps): number {
  return steps.filter((step) => scopeKey(step.scope) === scopeKey(scope)).length;
}

/** "Tasks (Code, Edit)": the tasks that change are named. */
function labelOf(field: PolicyField, step: PolicyStep): string {
  const label = policyLabels[field];
  return field === 'tasks' ? `${label} (${tasksOf(step).map(taskName).join(', ')})` : label;
}
