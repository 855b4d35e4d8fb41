import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import './popover.css';

interface PopoverProps {
  /** The control that opens it; carries its own accessible name. */
  readonly trigger: ReactElement;
  /** Accessible name of the panel. */
  readonly label: string;
  readonly children: ReactNode;
  readonly side?: 'top' | 'bottom';
  readonly align?: 'start' | 'center' | 'end';
  readonly isOpen?: boolean | undefined;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

export function Popover(props: PopoverProps) {
  const { trigger, label, children, side = 'bottom', align = 'start', isOpen, onOpenChange } = props;
  return (
    <BasePopover.Root open={isOpen} onOpenChange={(open) => onOpenChange?.(open)}>
      <BasePopover.Trigger render={trigger} />
      <BasePopover.Portal>
        <BasePopover.Positioner className="menu-place" side={side} align={align} sideOffset={6}>
          <BasePopover.Popup className="popover" aria-label={label}>
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
