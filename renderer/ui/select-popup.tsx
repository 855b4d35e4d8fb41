import { Select as BaseSelect } from '@base-ui/react/select';
import { Check } from 'lucide-react';
import type { LineName } from '../../shared/model/language-model.ts';
import { Icon } from './icon.tsx';
import { Jack } from './jack.tsx';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly line?: LineName | undefined;
}

/** What opens below a field to choose from, one or several. */
export function SelectPopup<Value extends string>({ options }: { readonly options: readonly SelectOption<Value>[] }) {
  return (
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
  );
}
