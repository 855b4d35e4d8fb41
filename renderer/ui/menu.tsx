import { Menu as BaseMenu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { Icon } from './icon.tsx';
import { Keycap } from './keycap.tsx';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly hotkey?: string | undefined;
  readonly isDangerous?: boolean;
  readonly isDisabled?: boolean;
  /** Starts a new group above this entry. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** The control that opens the menu; carries its own accessible name. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

/** A list of actions behind one control; focus returns to it when the menu closes. */
export function Menu({ trigger, entries, align = 'end' }: MenuProps) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-place" align={align} sideOffset={4}>
          <BaseMenu.Popup className="menu">
            {entries.map((entry) => (
              <Fragment key={entry.id}>
                {entry.startsGroup && <BaseMenu.Separator className="menu-separator" />}
                <BaseMenu.Item
                  className="menu-item"
                  data-dangerous={entry.isDangerous ? true : undefined}
                  disabled={entry.isDisabled ?? false}
                  onClick={entry.run}
                >
                  {entry.icon && <Icon of={entry.icon} />}
                  <span className="menu-label">{entry.label}</span>
                  {entry.hotkey && <Keycap hotkey={entry.hotkey} />}
                </BaseMenu.Item>
              </Fragment>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}
