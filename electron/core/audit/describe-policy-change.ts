import { assertNever } from '../../../shared/model/assert-never.ts';
import { policyLabels } from '../../../shared/model/policy-labels.ts';
import { type PolicyChange, PolicyField, type PolicyScope } from '../../../shared/model/policy.ts';

/** Which fields of which policy were set and which were cleared, to be inherited again: `Everywhere: Plan and Tasks were set.` */
export function describePolicyChange(
  { scope, set, clear, clearTasks = [] }: PolicyChange,
  workspaceTitle: (id: string) => string,
): string {
  const fieldsSet = PolicyField.options.filter((field) => set[field] !== undefined);
  const parts = [
    ...(fieldsSet.length > 0 ? [`${listLabels(fieldsSet)} set`] : []),
    ...(clear.length > 0 ? [`${listLabels(clear)} cleared`] : []),
    ...(clearTasks.length > 0 ? [`${countTasks(clearTasks.length)} cleared`] : []),
  ];
  return `${placeWords(scope, workspaceTitle)}: ${parts.length > 0 ? parts.join('; ') : 'nothing was changed'}.`;
}

function listLabels(fields: readonly PolicyField[]): string {
  const labels = new Intl.ListFormat('en').format(fields.map((field) => policyLabels[field]));
  return `${labels} ${fields.length === 1 ? 'was' : 'were'}`;
}

function countTasks(count: number): string {
  return count === 1 ? '1 task was' : `${count} tasks were`;
}

/** A conversation goes without its title: the trail outlives what was talked about. */
function placeWords(scope: PolicyScope, workspaceTitle: (id: string) => string): string {
  switch (scope.layer) {
    case 'profile':
      return 'Everywhere';
    case 'workspace':
      return `Workspace "${workspaceTitle(scope.id)}"`;
    case 'conversation':
      return 'One conversation';
    default:
      return assertNever(scope);
  }
}
