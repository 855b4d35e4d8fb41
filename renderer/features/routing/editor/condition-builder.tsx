import { Brackets, Plus } from 'lucide-react';
import { focusWhenShown } from '../../../lib/focus-when-shown.ts';
import { whatNothingTakes } from '../../../lib/rules/condition-chips.ts';
import type { ConditionForm, GroupForm, InnerGroupForm } from '../../../lib/rules/rule-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { ConditionRow } from './condition-row.tsx';
import { firstConditions } from './condition-kinds.ts';
import type { EditorField } from './editor-field.ts';

/** When a rule matches: conditions and groups of conditions, two levels deep. */
export function ConditionBuilder({ field }: { readonly field: EditorField }) {
  const { when } = field.form;
  const put = (next: GroupForm, what: string) => field.change({ when: next }, `when ${what}`);
  const parts = when.of;
  const add = (part: ConditionForm | InnerGroupForm) => {
    put({ ...when, of: [...parts, part] }, `add ${String(parts.length)}`);
    focusCondition(`when.of.${String(parts.length)}${'of' in part ? '.of.0' : ''}`);
  };
  return (
    <section className="editor-section" aria-label="When">
      <div className="condition-lead">
        When
        <GroupKind label="Match" kind={when.type} onChange={(type) => put({ ...when, type }, 'type')} />
        of these are true
      </div>
      {parts.length === 0 && <p className="editor-hint">{`Without a condition it takes ${whatNothingTakes(when)}.`}</p>}
      {parts.map((part, at) => {
        const remove = () => put({ ...when, of: parts.toSpliced(at, 1) }, `remove ${String(parts.length)}`);
        const replace = (next: ConditionForm | InnerGroupForm, what: string) =>
          put({ ...when, of: parts.toSpliced(at, 1, next) }, `${String(at)} ${what}`);
        return 'of' in part ? (
          <InnerGroup
            key={at}
            group={part}
            join={when.type === 'any' ? 'or' : 'and'}
            path={`when.of.${String(at)}`}
            field={field}
            onChange={replace}
            onRemove={remove}
          />
        ) : (
          <ConditionRow
            key={at}
            condition={part}
            path={`when.of.${String(at)}`}
            field={field}
            onChange={replace}
            onRemove={remove}
          />
        );
      })}
      <div className="condition-adders">
        <Button tone="ghost" size="small" icon={Plus} onClick={() => add(firstConditions.task)}>
          Condition
        </Button>
        <Button
          tone="ghost"
          size="small"
          icon={Brackets}
          onClick={() => add({ type: 'none', of: [firstConditions.task] })}
        >
          Group
        </Button>
      </div>
    </section>
  );
}

interface InnerGroupProps {
  readonly group: InnerGroupForm;
  readonly join: 'and' | 'or';
  readonly path: string;
  readonly field: EditorField;
  readonly onChange: (next: InnerGroupForm, what: string) => void;
  readonly onRemove: () => void;
}

function InnerGroup({ group, join, path, field, onChange, onRemove }: InnerGroupProps) {
  const add = () => {
    onChange({ ...group, of: [...group.of, firstConditions.task] }, `add ${String(group.of.length)}`);
    focusCondition(`${path}.of.${String(group.of.length)}`);
  };
  return (
    <div className="condition-group" role="group" aria-label={`Group: ${group.type} of`}>
      <div className="condition-lead">
        {join}
        <GroupKind
          label="Match in this group"
          kind={group.type}
          onChange={(type) => onChange({ ...group, type }, 'type')}
        />
        of
      </div>
      {group.of.map((condition, at) => (
        <ConditionRow
          key={at}
          condition={condition}
          path={`${path}.of.${String(at)}`}
          field={field}
          onChange={(next, what) =>
            onChange({ ...group, of: group.of.toSpliced(at, 1, next) }, `${String(at)} ${what}`)
          }
          onRemove={() =>
            group.of.length === 1
              ? onRemove()
              : onChange({ ...group, of: group.of.toSpliced(at, 1) }, `remove ${String(group.of.length)}`)
          }
        />
      ))}
      <Button tone="ghost" size="small" icon={Plus} onClick={add}>
        Condition
      </Button>
    </div>
  );
}

/** What was added is filled in next. */
function focusCondition(path: string): void {
  focusWhenShown(`[data-condition="${path}"] .select`);
}

interface GroupKindProps {
  readonly label: string;
  readonly kind: GroupForm['type'];
  readonly onChange: (kind: GroupForm['type']) => void;
}

function GroupKind({ label, kind, onChange }: GroupKindProps) {
  return (
    <Select<GroupForm['type']> label={label} isLabelHidden value={kind} options={groupKinds} onChange={onChange} />
  );
}

const groupKinds = [
  { value: 'all', label: 'all' },
  { value: 'any', label: 'any' },
  { value: 'none', label: 'none' },
] as const;
