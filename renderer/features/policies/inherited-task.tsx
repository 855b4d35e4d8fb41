import type { PolicyLayer, TaskSetting } from '../../../shared/model/policy.ts';
import type { Task } from '../../../shared/model/task.ts';
import { useNames } from '../../client/use-names.ts';
import { assignmentWords, layerWords, taskName } from '../../lib/policies/describe-policy.ts';
import { Button } from '../../ui/button.tsx';

interface InheritedTaskProps {
  readonly task: Task;
  readonly assignment: TaskSetting;
  readonly source: PolicyLayer | undefined;
  readonly onSet: () => void;
  /** The layer leaves the task to nobody. */
  readonly onUnassign: () => void;
}

/** What does a task because a farther layer says so. */
export function InheritedTask({ task, assignment, source, onSet, onUnassign }: InheritedTaskProps) {
  const names = useNames();
  const name = taskName(task);
  return (
    <li className="policy-task policy-task-inherited" data-task={task}>
      <span className="policy-label">{name}</span>
      <span className="policy-inherited">
        <span className="policy-value">{assignmentWords(assignment, names)}</span>
        <span className="policy-hint">{layerWords(source)}</span>
      </span>
      <span className="policy-task-acts">
        {'unassigned' in assignment || (
          <Button size="small" tone="ghost" aria-label={`No assignment here: ${name}`} onClick={onUnassign}>
            No assignment here
          </Button>
        )}
        <Button size="small" aria-label={`Set here: ${name}`} onClick={onSet}>
          Set here
        </Button>
      </span>
    </li>
  );
}
