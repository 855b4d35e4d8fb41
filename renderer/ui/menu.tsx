import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactElement, type RefObject, useRef } from 'react';
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
  /** What is shown at the moment. */
  readonly isCurrent?: boolean;
  /** Starts a new group above this entry. */
  readonly startsGroup?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  /** The control that opens the menu; carries its own accessible name. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** Where focus goes when it closes; the control where it is not said. */
  readonly returnFocus?: RefObject<HTMLElement | null>;
}

/** A list of actions behind one control; focus returns to it when the menu closes, unless an action took it elsewhere. */
export function Menu({ trigger, entries, align = 'end', isOpen, onOpenChange, returnFocus }: MenuProps) {
  const popup = useRef<HTMLDivElement>(null);
  const findReturn = () => {
    if (isFocusElsewhere(popup.current)) return false;
    return returnFocus ? (returnFocus.current ?? false) : true;
  };
  return (
    <BaseMenu.Root open={isOpen} onOpenChange={(open) => onOpenChange?.(open)}>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-place" align={align} sideOffset={4}>
          <BaseMenu.Popup ref={popup} className="menu" finalFocus={findReturn}>
            {entries.map((entry) => (
              <Fragment key={entry.id}>
                {entry.startsGroup && <BaseMenu.Separator className="menu-separator" />}
                <BaseMenu.Item
                  className="menu-item"
                  data-dangerous={entry.isDangerous ? true : undefined}
                  disabled={entry.isDisabled ?? false}
                  aria-current={entry.isCurrent ? 'true' : undefined}
                  onClick={entry.run}
                >
                  {entry.icon && <Icon of={entry.icon} />}
                  <span className="menu-label">{entry.label}</span>
                  {entry.isCurrent && <Icon of={Check} size="dense" />}
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

/** The menu fades for a moment after its action has run: a dialog or a field may have the focus by then. */
function isFocusElsewhere(popup: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (focused === null || popup?.contains(focused)) return false;
  return focused.matches('input, textarea') || focused.closest('.dialog, .palette') !== null;
}
