import type { PolicyField } from '../../../shared/model/policy.ts';
import { policyLabels } from '../../../shared/model/policy-labels.ts';
import { type PoliciesState, type PolicyStep, scopeKey } from '../../client/policies/policies-state.ts';
import { inverted } from '../../client/policies/policy-steps.ts';
import type { Names } from '../../lib/names.ts';
import { describeField } from '../../lib/policies/describe-policy.ts';
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
function stepWords({ fields, after }: PolicyStep, names: Pick<Names, 'model'>): string {
  const [field, ...others] = fields;
  if (field === undefined || others.length > 0) return fields.map(labelOf).join(', ');
  if (after[field] === undefined) return `${labelOf(field)}, inherited again`;
  const value = describeField(after, field, names);
  return value === undefined ? labelOf(field) : `${labelOf(field)}, now ${value}`;
}

function countOf(steps: readonly PolicyStep[], { scope }: PolicySteps): number {
  return steps.filter((step) => scopeKey(step.scope) === scopeKey(scope)).length;
}

function labelOf(field: PolicyField): string {
  return policyLabels[field];
}
