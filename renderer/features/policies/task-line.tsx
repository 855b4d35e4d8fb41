import type { Task } from '../../../shared/model/task.ts';
import { taskName } from '../../lib/policies/describe-policy.ts';
import { Button } from '../../ui/button.tsx';

interface TaskLineProps {
  readonly task: Task;
  readonly value: string;
  /** Where that comes from, or what it stands in the place of. */
  readonly hint: string | undefined;
  /** What else can be done with it than setting it here. */
  readonly action: { readonly label: string; readonly run: () => void } | undefined;
  readonly onSet: () => void;
}

/** A task to which the layer assigns nothing of its own. */
export function TaskLine({ task, value, hint, action, onSet }: TaskLineProps) {
  const name = taskName(task);
  return (
    <li className="policy-task policy-task-inherited" data-task={task}>
      <span className="policy-label">{name}</span>
      <span className="policy-inherited">
        <span className="policy-value">{value}</span>
        {hint !== undefined && <span className="policy-hint">{hint}</span>}
      </span>
      <span className="policy-task-acts">
        {action && (
          <Button size="small" tone="ghost" aria-label={`${action.label}: ${name}`} onClick={action.run}>
            {action.label}
          </Button>
        )}
        <Button size="small" aria-label={`Set here: ${name}`} onClick={onSet}>
          Set here
        </Button>
      </span>
    </li>
  );
}
