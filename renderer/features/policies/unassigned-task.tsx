import type { Task } from '../../../shared/model/task.ts';
import { useNames } from '../../client/use-names.ts';
import { assignmentWords, layerWords } from '../../lib/policies/describe-policy.ts';
import { TaskLine } from './task-line.tsx';
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
  return (
    <TaskLine
      task={task}
      value="No assignment here"
      hint={inherited && `Inherited: ${assignmentWords(inherited.assignment, names)}, ${layerWords(inherited.source)}`}
      action={{ label: 'Inherit again', run: onLeave }}
      onSet={onSet}
    />
  );
}
