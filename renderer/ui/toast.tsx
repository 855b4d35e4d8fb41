import { shownTitle } from '../lib/shown-text.ts';
import { Keycap } from './keycap.tsx';
import './toast.css';

interface ToastProps {
  readonly text: string;
  readonly action?:
    { readonly label: string; readonly hotkey?: string | undefined; readonly run: () => void } | undefined;
  /** The person reads or reaches for it: the time stands still meanwhile. */
  readonly onHold: () => void;
  readonly onRelease: () => void;
}

/** One line, at most one action. */
export function Toast({ text, action, onHold, onRelease }: ToastProps) {
  return (
    <div
      className="toast"
      data-region="toast"
      tabIndex={-1}
      onPointerEnter={onHold}
      onPointerLeave={onRelease}
      onFocus={onHold}
      onBlur={onRelease}
    >
      <span className="toast-text">{shownTitle(text)}</span>
      {action && (
        <button type="button" className="toast-action" data-region-focus onClick={action.run}>
          {action.label}
          {action.hotkey && <Keycap hotkey={action.hotkey} isBare />}
        </button>
      )}
    </div>
  );
}
