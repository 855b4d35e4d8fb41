import { CircleX, X } from 'lucide-react';
import type { ConditionForm } from '../../../lib/rules/rule-form.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import type { SelectOption } from '../../../ui/select-popup.tsx';
import { ConditionValue } from './condition-value.tsx';
import { conditionKinds, type ConditionType, firstConditions } from './condition-kinds.ts';
import type { EditorField } from './editor-field.ts';

interface ConditionRowProps {
  readonly condition: ConditionForm;
  readonly path: string;
  readonly field: EditorField;
  readonly onChange: (next: ConditionForm, what: string) => void;
  readonly onRemove: () => void;
}

/** One condition: what it looks at, how, and the value. */
export function ConditionRow({ condition, path, field, onChange, onRemove }: ConditionRowProps) {
  const problem = problemOf(condition, path, field);
  return (
    <div className="condition" role="group" aria-label={`Condition ${numberIn(path)}`} data-condition={path}>
      <div className="condition-row">
        <Select<ConditionType>
          label="What is looked at"
          isLabelHidden
          value={condition.type}
          options={conditionKinds}
          onChange={(type) => onChange(firstConditions[type], 'kind')}
        />
        <ConditionComparison condition={condition} onChange={onChange} />
        <ConditionValue
          condition={condition}
          isInvalid={problem !== undefined}
          onChange={(next) => onChange(next, 'value')}
        />
        <IconButton icon={X} label="Remove condition" size="small" onClick={onRemove} />
      </div>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          <Icon of={CircleX} size="dense" />
          {problem}
        </p>
      )}
    </div>
  );
}

/** Its place among those of its group, from 1. */
function numberIn(path: string): string {
  return String(Number(path.split('.').at(-1)) + 1);
}

function problemOf(condition: ConditionForm, path: string, { problemAt, problemNaming }: EditorField) {
  const own = Object.keys(condition).flatMap((name) => problemAt(`${path}.${name}`) ?? []);
  const words =
    'words' in condition ? condition.words.flatMap((_, at) => problemAt(`${path}.words.${String(at)}`) ?? []) : [];
  const pattern = condition.type === 'regex' ? problemNaming(`/${condition.pattern}/`) : undefined;
  return [...own, ...words][0] ?? pattern;
}

interface ComparisonProps {
  readonly condition: ConditionForm;
  readonly onChange: (next: ConditionForm, what: string) => void;
}

function ConditionComparison({ condition, onChange }: ComparisonProps) {
  switch (condition.type) {
    case 'keyword':
      return (
        <HowSelect
          value={condition.match}
          options={matches}
          onChange={(match) => onChange({ ...condition, match }, 'match')}
        />
      );
    case 'context-tokens':
    case 'message-characters':
      return (
        <HowSelect
          value={condition.comparison}
          options={comparisons}
          onChange={(comparison) => onChange({ ...condition, comparison }, 'comparison')}
        />
      );
    default:
      return <span className="condition-is">{isWords[condition.type] ?? 'is'}</span>;
  }
}

interface HowSelectProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

function HowSelect<Value extends string>(props: HowSelectProps<Value>) {
  return <Select<Value> label="How" isLabelHidden {...props} />;
}

const matches = [
  { value: 'any', label: 'any of' },
  { value: 'all', label: 'all of' },
] as const;

const comparisons = [
  { value: 'above', label: 'over' },
  { value: 'below', label: 'under' },
] as const;

const isWords: Readonly<Partial<Record<ConditionType, string>>> = {
  'has-image': 'is in',
  'contains-code': 'is in',
  'looks-like-secret': 'is in',
  regex: 'matches',
  'budget-spent': 'over',
  'estimated-cost': 'over',
  'time-of-day': 'from',
  'classified-as': 'yes to',
};
