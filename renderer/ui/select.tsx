import { Select as BaseSelect } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useId } from 'react';
import type { LineName } from '../../shared/model/language-model.ts';
import { Icon } from './icon.tsx';
import { Jack } from './jack.tsx';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly line?: LineName | undefined;
}

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
        <BaseSelect.Portal>
          <BaseSelect.Positioner className="menu-place" sideOffset={4} alignItemWithTrigger={false}>
            <BaseSelect.Popup className="menu select-popup">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className="menu-item">
                  {option.line && <Jack line={option.line} />}
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
