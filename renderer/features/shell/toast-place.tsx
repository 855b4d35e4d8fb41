import { useFrom } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Toast } from '../../ui/toast.tsx';

export function ToastPlace() {
  const toast = useFrom(
    ({ toasts }) => toasts,
    (state) => state.toast,
  );
  const act = useFrom(
    ({ toasts }) => toasts,
    (state) => state.act,
  );
  const hold = useFrom(
    ({ toasts }) => toasts,
    (state) => state.hold,
  );
  const release = useFrom(
    ({ toasts }) => toasts,
    (state) => state.release,
  );
  const undoHotkey = useHotkey('undo');
  return (
    // Said to be live, so that it can be reached and heard while a dialog is open.
    <div className="toast-place" role="status" aria-live="polite">
      {toast && (
        <Toast
          text={toast.text}
          action={
            toast.action && {
              label: toast.action.label,
              hotkey: toast.action.isUndo ? undoHotkey : undefined,
              run: act,
            }
          }
          onHold={hold}
          onRelease={release}
        />
      )}
    </div>
  );
}
