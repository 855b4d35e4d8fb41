import { ChevronDown, type LucideIcon } from 'lucide-react';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';

interface MenuChipProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** What is chosen; absent for any. */
  readonly value: string | undefined;
  readonly entries: readonly MenuEntry[];
}

/** A filter with several values, one at a time. */
export function MenuChip({ icon, name, value, entries }: MenuChipProps) {
  const trigger = (
    <button type="button" className="search-chip" data-on={value !== undefined || undefined}>
      <Icon of={icon} size="chip" />
      <span className="search-chip-words">{value === undefined ? name : `${name}: ${value}`}</span>
      <Icon of={ChevronDown} size="chip" />
    </button>
  );
  return <Menu trigger={trigger} entries={entries} align="start" />;
}

interface ToggleChipProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** A filter that is on or off. */
export function ToggleChip({ icon, label, isOn, onToggle }: ToggleChipProps) {
  return (
    <button type="button" className="search-chip" aria-pressed={isOn} data-on={isOn || undefined} onClick={onToggle}>
      <Icon of={icon} size="chip" />
      {label}
    </button>
  );
}
