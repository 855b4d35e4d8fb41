import { Trash2 } from 'lucide-react';
import type { PolicyLayer, TaskAssignment, TaskSetting } from '../../../shared/model/policy.ts';
import type { Plan } from '../../../shared/model/rule.ts';
import type { Task } from '../../../shared/model/task.ts';
import { useModelOptions } from '../../client/use-model-options.ts';
import { useNames } from '../../client/use-names.ts';
import { assignmentWords, layerWords, taskName } from '../../lib/policies/describe-policy.ts';
import { planWords } from '../../lib/rules/describe-target.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { ModelChips } from './model-chips.tsx';
import { UntilField } from './until-field.tsx';

export interface InheritedSetting {
  readonly assignment: TaskSetting;
  readonly source: PolicyLayer | undefined;
}

interface TaskRowProps {
  readonly task: Task;
  readonly assignment: TaskAssignment;
  readonly onChange: (assignment: TaskAssignment) => void;
  /** What a farther layer says of it, and which. */
  readonly inherited: InheritedSetting | undefined;
  /** It is inherited again, or no longer assigned. */
  readonly onLeave: () => void;
}

/** What does one task, what follows where it cannot, who alone may, and until when that holds. */
export function TaskRow({ task, assignment, inherited, onChange, onLeave }: TaskRowProps) {
  const names = useNames();
  const models = useModelOptions();
  const name = taskName(task);
  const { fallbacks, allowed } = assignment;
  const chosen = 'model' in assignment ? assignment.model : planValue(assignment.plan);
  const isKnown = !('model' in assignment) || models.some(({ value }) => value === chosen);
  const kept = isKnown ? [] : [{ value: chosen, label: names.model(chosen), line: names.line(chosen) }];
  const choose = (value: string) => {
    const terms = termsOf(assignment);
    const plan = plans.find((one) => planValue(one) === value);
    onChange(
      plan ? { ...terms, plan } : { ...terms, model: value, fallbacks: fallbacks.filter((one) => one !== value) },
    );
  };
  return (
    <li className="policy-task" data-task={task}>
      <div className="policy-task-head">
        <span className="policy-label">{name}</span>
        <SearchSelect
          label={`Model or plan for ${name}`}
          isLabelHidden
          value={chosen}
          options={[...planOptions, ...kept, ...models]}
          onChange={choose}
        />
        <span className="policy-hint" aria-hidden>
          Last day
        </span>
        <UntilField
          name={name}
          until={assignment.expiresAt}
          onChange={(expiresAt) => {
            const { expiresAt: _, ...rest } = assignment;
            onChange(expiresAt === undefined ? rest : { ...rest, expiresAt });
          }}
        />
        {inherited ? (
          <Button size="small" tone="ghost" aria-label={`Inherit again: ${name}`} onClick={onLeave}>
            Inherit again
          </Button>
        ) : (
          <IconButton icon={Trash2} label={`Remove ${name}`} size="small" onClick={onLeave} />
        )}
      </div>
      {inherited && (
        <span className="policy-hint policy-task-below">
          {`Inherited: ${assignmentWords(inherited.assignment, names)}, ${layerWords(inherited.source)}`}
        </span>
      )}
      <ModelChips
        words="Then"
        label={`Fallbacks for ${name}`}
        add={{ label: `Add a fallback for ${name}`, placeholder: 'Add fallback' }}
        models={fallbacks}
        options={models.filter(({ value }) => value !== chosen)}
        most={mostFallbacks}
        isOrdered
        onChange={(next) => onChange({ ...assignment, fallbacks: [...next] })}
      />
      <ModelChips
        words="Only"
        label={`Models allowed for ${name}`}
        add={{ label: `Add a model allowed for ${name}`, placeholder: allowed ? 'Add model' : 'Any model' }}
        models={allowed ?? []}
        options={models}
        most={mostAllowed}
        onChange={(next) => {
          const { allowed: _, ...rest } = assignment;
          onChange(next.length === 0 ? rest : { ...rest, allowed: [...next] });
        }}
      />
    </li>
  );
}

const mostFallbacks = 10;
/** More than anybody reads as chips. */
const mostAllowed = 50;
const plans: readonly Plan[] = ['economy', 'balanced', 'quality'];
const planOptions = plans.map((plan) => ({ value: planValue(plan), label: `${planWords[plan]} plan` }));

/** No model is called that: the ids of models begin with their provider. */
function planValue(plan: Plan): string {
  return `plan ${plan}`;
}

function termsOf({ fallbacks, allowed, expiresAt }: TaskAssignment) {
  return { fallbacks, ...(allowed && { allowed }), ...(expiresAt !== undefined && { expiresAt }) };
}
