import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import { type ReactElement, type RefObject, useRef } from 'react';
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

/** Opens to a menu of its own. */
export interface MenuBranch {
  readonly id: string;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** The control that opens the menu; carries its own accessible name. */
  readonly trigger: ReactElement;
  readonly entries: readonly (MenuEntry | MenuBranch)[];
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
      {/* Alt with an arrow key moves the row that the menu belongs to. */}
      <BaseMenu.Trigger render={trigger} onKeyDown={(event) => event.altKey && event.preventBaseUIHandler()} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-place" align={align} sideOffset={4}>
          <BaseMenu.Popup ref={popup} className="menu scroll" finalFocus={findReturn}>
            {entries.map((entry) =>
              'run' in entry ? <Entry key={entry.id} entry={entry} /> : <Branch key={entry.id} branch={entry} />,
            )}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <>
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
    </>
  );
}

/** Opens with Right or Enter, closes with Left. */
function Branch({ branch }: { readonly branch: MenuBranch }) {
  return (
    <BaseMenu.SubmenuRoot>
      <BaseMenu.SubmenuTrigger className="menu-item">
        <span className="menu-label">{branch.label}</span>
        <Icon of={ChevronRight} size="dense" />
      </BaseMenu.SubmenuTrigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu-place" sideOffset={4}>
          <BaseMenu.Popup className="menu menu-long scroll" aria-label={branch.label}>
            {branch.entries.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.SubmenuRoot>
  );
}

/** The menu fades for a moment after its action has run: a dialog or a field may have the focus by then. */
function isFocusElsewhere(popup: HTMLElement | null): boolean {
  const focused = document.activeElement;
  if (focused === null || popup?.contains(focused)) return false;
  return focused.matches('input, textarea') || focused.closest('.dialog, .palette') !== null;
}
