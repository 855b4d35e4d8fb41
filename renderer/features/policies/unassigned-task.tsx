import type { Task } from '../../../shared/model/task.ts';
import { useNames } from '../../client/use-names.ts';
import { assignmentWords, layerWords, taskName } from '../../lib/policies/describe-policy.ts';
import { Button } from '../../ui/button.tsx';
import type { InheritedSetting } from './task-row.tsx';

interface UnassignedTaskProps {
  readonly task: Task;
  readonly inherited: InheritedSetting | undefined;
  readonly onSet: () => void;
  /** It is inherited again. */
  readonly onLeave: () => void;
}

/** A task that the layer leaves to nobody, whatever farther layers say. */
export function UnassignedTask({ task, inherited, onSet, onLeave }: UnassignedTaskProps) {
  const names = useNames();
  const name = taskName(task);
  return (
    <li className="policy-task policy-task-inherited" data-task={task}>
      <span className="policy-label">{name}</span>
      <span className="policy-inherited">
        <span className="policy-value">No assignment here</span>
        {inherited && (
          <span className="policy-hint">
            {`Inherited: ${assignmentWords(inherited.assignment, names)}, ${layerWords(inherited.source)}`}
          </span>
        )}
      </span>
      <span className="policy-task-acts">
        <Button size="small" tone="ghost" aria-label={`Inherit again: ${name}`} onClick={onLeave}>
          Inherit again
        </Button>
        <Button size="small" aria-label={`Set here: ${name}`} onClick={onSet}>
          Set here
        </Button>
      </span>
    </li>
  );
}
