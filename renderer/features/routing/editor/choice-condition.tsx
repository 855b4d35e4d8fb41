import { RequestSource } from '../../../../shared/model/request-source.ts';
import { AttachmentKind, RequestPriority } from '../../../../shared/model/routing-request.ts';
import { Task } from '../../../../shared/model/task.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { attachmentWords } from '../../../lib/rules/describe-condition.ts';
import type { ConditionForm } from '../../../lib/rules/rule-form.ts';
import { MultiSelect } from '../../../ui/multi-select.tsx';
import { Select } from '../../../ui/select.tsx';
import type { SelectOption } from '../../../ui/select-popup.tsx';
import type { ConditionValueProps } from './condition-value-props.ts';

type ChoiceForm = Extract<
  ConditionForm,
  { readonly type: 'has-attachment' | 'task' | 'source' | 'priority' | 'workspace' }
>;

interface Choices<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly options: readonly SelectOption<Value>[];
  readonly put: (values: readonly Value[]) => ConditionForm;
}

/** A condition whose value is chosen from a list. */
export function ChoiceCondition({ condition, isInvalid, onChange }: ConditionValueProps<ChoiceForm>) {
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const choices = <Value extends string>({ put, ...rest }: Choices<Value>) => (
    <MultiSelect {...rest} isInvalid={isInvalid} onChange={(values) => onChange(put(values))} />
  );
  switch (condition.type) {
    case 'task':
      return choices({
        label: 'Tasks',
        values: condition.tasks,
        options: optionsOf(Task.options),
        put: (tasks) => ({ ...condition, tasks }),
      });
    case 'source':
      return choices({
        label: 'Sources',
        values: condition.sources,
        options: optionsOf(RequestSource.options),
        put: (sources) => ({ ...condition, sources }),
      });
    case 'priority':
      return choices({
        label: 'Urgencies',
        values: condition.priorities,
        options: optionsOf(RequestPriority.options),
        put: (priorities) => ({ ...condition, priorities }),
      });
    case 'workspace':
      return choices({
        label: 'Workspaces',
        values: condition.workspaceIds,
        options: workspaces.map(({ id, title }) => ({ value: id, label: title })),
        put: (workspaceIds) => ({ ...condition, workspaceIds }),
      });
    default:
      return (
        <Select<AttachmentKind>
          label="Kind of file"
          isLabelHidden
          value={condition.kind}
          options={AttachmentKind.options.map((value) => ({ value, label: attachmentWords[value] }))}
          onChange={(kind) => onChange({ ...condition, kind })}
        />
      );
  }
}

function optionsOf<Value extends string>(values: readonly Value[]): readonly SelectOption<Value>[] {
  return values.map((value) => ({ value, label: value }));
}
