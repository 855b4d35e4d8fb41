import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import { Icon } from './icon.tsx';
import type { SelectOption } from './select.tsx';
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
        <BaseSelect.Portal>
          <BaseSelect.Positioner className="menu-place" sideOffset={4} alignItemWithTrigger={false}>
            <BaseSelect.Popup className="menu select-popup">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className="menu-item">
                  <BaseSelect.ItemText className="menu-label">{option.label}</BaseSelect.ItemText>
                  <BaseSelect.ItemIndicator>
                    <Icon of={Check} size="dense" />
                  </BaseSelect.ItemIndicator>
                </BaseSelect.Item>
              ))}
            </BaseSelect.Popup>
          </BaseSelect.Positioner>
        </BaseSelect.Portal>
      </BaseSelect.Root>
    </div>
  );
}
