import { useFrom } from '../../client/stores-context.ts';
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
  return (
    <div className="toast-place" role="status">
      {toast && (
        <Toast
          text={toast.text}
          action={toast.action && { ...toast.action, run: act }}
          onHold={hold}
          onRelease={release}
        />
      )}
    </div>
  );
}
