import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronsUpDown } from 'lucide-react';
import { type ReactElement, useId } from 'react';
import { Icon } from './icon.tsx';
import { Jack } from './jack.tsx';
import type { SelectOption } from './select-popup.tsx';
import './search-select.css';
import './select.css';

interface SearchSelectProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  /** Shown where nothing is chosen. */
  readonly placeholder?: string;
  /** A button that opens the list in place of a field, where what is chosen is shown elsewhere. */
  readonly trigger?: ReactElement | undefined;
  readonly value: Value | undefined;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One choice out of a long list, found by any words of its name. */
export function SearchSelect<Value extends string>(props: SearchSelectProps<Value>) {
  const { label, isLabelHidden = false, placeholder = '', trigger, value, options, onChange } = props;
  const labelId = useId();
  const chosen = options.find((option) => option.value === value);
  return (
    <div className="select-field">
      <span id={labelId} className={isLabelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
      </span>
      <Combobox.Root
        items={options}
        value={chosen ?? null}
        onValueChange={(next) => next && onChange(next.value)}
        itemToStringLabel={(option) => option.label}
        isItemEqualToValue={(one, other) => one.value === other.value}
        filter={hasEveryWord}
        autoHighlight
      >
        {trigger && <Combobox.Trigger render={trigger} aria-labelledby={labelId} />}
        {!trigger && (
          <Combobox.Trigger
            className="select"
            aria-labelledby={labelId}
            onKeyDown={(event) => !chosen && isLetter(event.key) && event.preventBaseUIHandler()}
          >
            {chosen?.line && <Jack line={chosen.line} />}
            <span className="select-value">{chosen?.label ?? placeholder}</span>
            <Icon of={ChevronsUpDown} size="dense" />
          </Combobox.Trigger>
        )}
        <Combobox.Portal>
          <Combobox.Positioner className="menu-place" sideOffset={4}>
            <Combobox.Popup className="menu search-select" aria-labelledby={labelId}>
              <Combobox.Input className="search-select-field" aria-label="Search the list" placeholder="Search" />
              <Combobox.Empty>
                <p className="search-select-empty">Nothing of that name.</p>
              </Combobox.Empty>
              <Combobox.List className="search-select-list scroll">
                {(option: SelectOption<Value>) => (
                  <Combobox.Item key={option.value} value={option} className="menu-item">
                    {option.line && <Jack line={option.line} />}
                    <span className="menu-label">{option.label}</span>
                    <Combobox.ItemIndicator>
                      <Icon of={Check} size="dense" />
                    </Combobox.ItemIndicator>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
}

// Where nothing is chosen yet, a letter would choose something that nobody sees.
function isLetter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

function hasEveryWord({ label }: SelectOption<string>, typed: string): boolean {
  const name = label.toLocaleLowerCase();
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word));
}
