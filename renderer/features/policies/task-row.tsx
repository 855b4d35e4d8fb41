import { Trash2, X } from 'lucide-react';
import type { TaskAssignment } from '../../../shared/model/policy.ts';
import type { Plan } from '../../../shared/model/rule.ts';
import type { Task } from '../../../shared/model/task.ts';
import { useModelOptions } from '../../client/use-model-options.ts';
import { useNames } from '../../client/use-names.ts';
import { taskName } from '../../lib/policies/describe-policy.ts';
import { planWords } from '../../lib/rules/describe-target.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Jack } from '../../ui/jack.tsx';
import { SearchSelect } from '../../ui/search-select.tsx';
import { UntilField } from './until-field.tsx';

interface TaskRowProps {
  readonly task: Task;
  readonly assignment: TaskAssignment;
  readonly onChange: (assignment: TaskAssignment) => void;
  readonly onRemove: () => void;
}

/** What does one task, what follows where it cannot, and until when that holds. */
export function TaskRow({ task, assignment, onChange, onRemove }: TaskRowProps) {
  const names = useNames();
  const models = useModelOptions();
  const name = taskName(task);
  const { fallbacks } = assignment;
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
        <IconButton icon={Trash2} label={`Remove ${name}`} size="small" onClick={onRemove} />
      </div>
      <div className="policy-task-then">
        <span className="policy-hint">Then</span>
        <ol className="policy-fallbacks" aria-label={`Fallbacks for ${name}`}>
          {fallbacks.map((model) => (
            <li key={model} className="policy-chip" title={model}>
              <Jack line={names.line(model)} size="small" />
              <span>{names.model(model)}</span>
              <IconButton
                icon={X}
                label={`Remove the fallback ${names.model(model)}`}
                size="small"
                onClick={() => onChange({ ...assignment, fallbacks: fallbacks.filter((one) => one !== model) })}
              />
            </li>
          ))}
        </ol>
        {fallbacks.length < mostFallbacks && (
          <SearchSelect
            label={`Add a fallback for ${name}`}
            isLabelHidden
            placeholder="Add fallback"
            value={undefined}
            options={models.filter(({ value }) => value !== chosen && !fallbacks.includes(value))}
            onChange={(model) => onChange({ ...assignment, fallbacks: [...fallbacks, model] })}
          />
        )}
      </div>
    </li>
  );
}

const mostFallbacks = 10;
const plans: readonly Plan[] = ['economy', 'balanced', 'quality'];
const planOptions = plans.map((plan) => ({ value: planValue(plan), label: `${planWords[plan]} plan` }));

/** No model is called that: the ids of models begin with their provider. */
function planValue(plan: Plan): string {
  return `plan ${plan}`;
}

function termsOf({ fallbacks, allowed, expiresAt }: TaskAssignment) {
  return { fallbacks, ...(allowed && { allowed }), ...(expiresAt !== undefined && { expiresAt }) };
}
