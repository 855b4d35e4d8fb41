import { Plus } from 'lucide-react';
import type { PolicyView, TaskSetting } from '../../../shared/model/policy.ts';
import { Task } from '../../../shared/model/task.ts';
import { useStores } from '../../client/stores-context.ts';
import { classNames } from '../../lib/class-names.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { taskName } from '../../lib/policies/describe-policy.ts';
import type { PolicyRow } from '../../lib/policies/policy-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { InheritedTask } from './inherited-task.tsx';
import { TaskRow } from './task-row.tsx';
import { UnassignedTask } from './unassigned-task.tsx';

interface TasksRowProps {
  readonly row: PolicyRow;
  readonly view: PolicyView;
}

/** Which model or plan does which task: each is set by the layer itself, or inherited, by itself. */
export function TasksRow({ row: { field, label, hint }, view: { own, inherited } }: TasksRowProps) {
  const { policies } = useStores();
  const tasks = own.tasks ?? {};
  const below = inherited.fields.tasks ?? {};
  const shown = Task.options.filter((task) => tasks[task] ?? below[task]);
  const free = Task.options.filter((task) => !shown.includes(task));
  const assign = (task: Task, assignment: TaskSetting) =>
    policies.getState().set({ tasks: { ...tasks, [task]: assignment } });
  const begin = (task: Task, assignment: TaskSetting) => {
    assign(task, assignment);
    focusWhenShown(`[data-task="${task}"] button`);
  };
  const leave = (task: Task) => {
    const { [task]: _, ...others } = tasks;
    if (Object.keys(others).length === 0) policies.getState().inherit(field);
    else policies.getState().set({ tasks: others });
    focusWhenShown(below[task] ? `[data-task="${task}"] button` : `[data-field="${field}"] .policy-add`);
  };
  return (
    <div
      className={classNames('policy-row', shown.length > 0 && 'policy-row-wide')}
      data-field={field}
      role="group"
      aria-label={label}
    >
      <div className="policy-words">
        <span className="policy-label">{label}</span>
        <span className="policy-hint">{hint}</span>
      </div>
      {shown.length === 0 ? (
        <span className="policy-value">None</span>
      ) : (
        <ul className="policy-control policy-tasks">
          {shown.map((task) => {
            const [mine, inheritedOne] = [tasks[task], below[task]];
            const source = inherited.taskSources[task];
            const inheritedSetting = inheritedOne && { assignment: inheritedOne, source };
            if (mine && 'unassigned' in mine) {
              return (
                <UnassignedTask
                  key={task}
                  task={task}
                  inherited={inheritedSetting}
                  onSet={() => begin(task, assignable(inheritedOne))}
                  onLeave={() => leave(task)}
                />
              );
            }
            if (mine) {
              return (
                <TaskRow
                  key={task}
                  task={task}
                  assignment={mine}
                  inherited={inheritedSetting}
                  onChange={(next) => assign(task, next)}
                  onLeave={() => leave(task)}
                />
              );
            }
            return (
              inheritedOne && (
                <InheritedTask
                  key={task}
                  task={task}
                  assignment={inheritedOne}
                  source={source}
                  onSet={() => begin(task, assignable(inheritedOne))}
                  onUnassign={() => begin(task, { unassigned: true })}
                />
              )
            );
          })}
        </ul>
      )}
      <Menu
        align="end"
        trigger={
          <Button size="small" icon={Plus} className="policy-add" disabled={free.length === 0}>
            Add task
          </Button>
        }
        entries={free.map((task) => ({
          id: task,
          label: taskName(task),
          run: () => begin(task, assignable(undefined)),
        }))}
      />
    </div>
  );
}

/** Where an assignment begins: as the farther layer has it, if it has one. */
function assignable(setting: TaskSetting | undefined): TaskSetting {
  return setting && !('unassigned' in setting) ? setting : { plan: 'balanced', fallbacks: [] };
}
