import { Select as BaseSelect } from '@base-ui/react/select';
import { ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './icon.tsx';
import { type SelectOption, SelectPopup } from './select-popup.tsx';
import './select.css';

interface MultiSelectProps<Value extends string> {
  /** Accessible name. */
  readonly label: string;
  readonly values: readonly Value[];
  readonly options: readonly SelectOption<Value>[];
  readonly isInvalid?: boolean;
  readonly onChange: (values: readonly Value[]) => void;
}

/** Several choices out of a short list. */
export function MultiSelect<Value extends string>(props: MultiSelectProps<Value>) {
  const { label, values, options, isInvalid = false, onChange } = props;
  const labelId = useId();
  const chosen = options.filter(({ value }) => values.includes(value)).map((option) => option.label);
  return (
    <div className="select-field">
      <span id={labelId} className="visually-hidden">
        {label}
      </span>
      <BaseSelect.Root<Value, true> multiple value={[...values]} onValueChange={(next) => onChange(next)}>
        <BaseSelect.Trigger className="select" aria-labelledby={labelId} aria-invalid={isInvalid || undefined}>
          <span className="select-value">{chosen.join(', ')}</span>
          <Icon of={ChevronsUpDown} size="dense" />
        </BaseSelect.Trigger>
        <SelectPopup options={options} />
      </BaseSelect.Root>
    </div>
  );
}
