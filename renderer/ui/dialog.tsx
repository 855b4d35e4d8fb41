import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
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
  readonly size?: 'normal' | 'wide';
}

/** Focus moves in, to the first field if there is one, is kept, and returns to where it was. */
export function Dialog({ isOpen, onClose, title, description, children, footer, size = 'normal' }: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  const firstField = () => popup.current?.querySelector<HTMLElement>('input, textarea, select') ?? popup.current;
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="dialog-scrim" />
        <BaseDialog.Viewport className="dialog-place">
          <BaseDialog.Popup ref={popup} className={`dialog dialog-${size}`} initialFocus={firstField}>
            <header className="dialog-header">
              <div className="dialog-words">
                <BaseDialog.Title className="dialog-title">{title}</BaseDialog.Title>
                {description && (
                  <BaseDialog.Description className="dialog-description">{description}</BaseDialog.Description>
                )}
              </div>
              <IconButton icon={X} label="Close" onClick={onClose} />
            </header>
            {children && <div className="dialog-body scroll">{children}</div>}
            {footer && <footer className="dialog-footer">{footer}</footer>}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
