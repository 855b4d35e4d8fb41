import { Plus } from 'lucide-react';
import type { Policy, TaskAssignment } from '../../../shared/model/policy.ts';
import { Task } from '../../../shared/model/task.ts';
import { useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { taskName } from '../../lib/policies/describe-policy.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { ControlProps } from './control-props.ts';
import { TaskRow } from './task-row.tsx';

/** Which model or plan does which task. */
export function TasksControl({ own }: ControlProps) {
  const { policies } = useStores();
  const tasks = own.tasks ?? {};
  const assigned = Task.options.flatMap((task) => (tasks[task] ? [{ task, assignment: tasks[task] }] : []));
  const put = (next: NonNullable<Policy['tasks']>, mergeKey?: string) =>
    policies.getState().set({ tasks: next }, mergeKey);
  const assign = (task: Task, assignment: TaskAssignment) => put({ ...tasks, [task]: assignment });
  const remove = (task: Task) => {
    const { [task]: _, ...others } = tasks;
    put(others);
    focusWhenShown('[data-field="tasks"] .policy-add');
  };
  const add = (task: Task) => {
    assign(task, { plan: 'balanced', fallbacks: [] });
    focusWhenShown(`[data-task="${task}"] button`);
  };
  return (
    <div className="policy-tasks">
      {assigned.length > 0 && (
        <ul>
          {assigned.map(({ task, assignment }) => (
            <TaskRow
              key={task}
              task={task}
              assignment={assignment}
              onChange={(next) => assign(task, next)}
              onRemove={() => remove(task)}
            />
          ))}
        </ul>
      )}
      <Menu
        align="start"
        trigger={
          <Button size="small" icon={Plus} className="policy-add" disabled={assigned.length === Task.options.length}>
            Add task
          </Button>
        }
        entries={Task.options
          .filter((task) => !tasks[task])
          .map((task) => ({ id: task, label: taskName(task), run: () => add(task) }))}
      />
    </div>
  );
}
