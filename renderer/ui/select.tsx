import { Select as BaseSelect } from '@base-ui/react/select';
import { ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './icon.tsx';
import { Jack } from './jack.tsx';
import { type SelectOption, SelectPopup } from './select-popup.tsx';
import './select.css';

interface SelectProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One choice out of a short list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden = false, value, options, onChange } = props;
  const labelId = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="select-field">
      <span id={labelId} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      <BaseSelect.Root<Value> value={value} onValueChange={(next) => next !== null && onChange(next)}>
        <BaseSelect.Trigger className="select" aria-labelledby={labelId}>
          {chosen?.line && <Jack line={chosen.line} />}
          <span className="select-value">{chosen?.label ?? ''}</span>
          <Icon of={ChevronsUpDown} size="dense" />
        </BaseSelect.Trigger>
        <SelectPopup options={options} />
      </BaseSelect.Root>
    </div>
  );
}
