import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { type LucideIcon, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Says what happens; the primary button repeats its verb. */
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, primary last. */
  readonly footer?: ReactNode;
  readonly size?: 'normal' | 'wide' | 'full';
  /** Warns beside the title. */
  readonly icon?: LucideIcon;
  /** Something waits for the answer: assistive technology says so at once. */
  readonly isUrgent?: boolean;
  /** Nothing in its body takes the focus, so the body does: it can be scrolled by keys. */
  readonly isOnlyRead?: boolean;
}

/** Focus moves in, to the first field if there is one, is kept, and returns to where it was. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    onClose,
    title,
    description,
    children,
    footer,
    size = 'normal',
    icon,
    isUrgent = false,
    isOnlyRead,
  } = props;
  const popup = useRef<HTMLDivElement>(null);
  const firstField = () => popup.current?.querySelector<HTMLElement>(firstFields) ?? popup.current;
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-scrim" />
        <BaseDialog.Viewport className="dialog-place">
          <BaseDialog.Popup
            ref={popup}
            className={`dialog dialog-${size}`}
            initialFocus={firstField}
            role={isUrgent ? 'alertdialog' : 'dialog'}
          >
            <header className="dialog-header">
              {icon && (
                <span className="dialog-icon">
                  <Icon of={icon} />
                </span>
              )}
              <div className="dialog-words">
                <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
                {description && (
                  <BaseDialog.Description className="dialog-description">{description}</BaseDialog.Description>
                )}
              </div>
              <IconButton icon={X} label="Close" onClick={onClose} />
            </header>
            {children && (
              <div className="dialog-body scroll" tabIndex={isOnlyRead ? 0 : undefined}>
                {children}
              </div>
            )}
            {footer && <footer className="dialog-footer">{footer}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** Of a group of choices the one that is chosen takes the focus. */
const firstFields = 'input:not([type="radio"]), input:checked, textarea, select';
