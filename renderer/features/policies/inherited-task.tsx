import type { PolicyLayer, TaskSetting } from '../../../shared/model/policy.ts';
import type { Task } from '../../../shared/model/task.ts';
import { useNames } from '../../client/use-names.ts';
import { assignmentWords, layerWords } from '../../lib/policies/describe-policy.ts';
import { TaskLine } from './task-line.tsx';

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
  return (
    <TaskLine
      task={task}
      value={assignmentWords(assignment, names)}
      hint={layerWords(source)}
      action={'unassigned' in assignment ? undefined : { label: 'No assignment here', run: onUnassign }}
      onSet={onSet}
    />
  );
}
