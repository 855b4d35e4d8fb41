import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { useFrom } from '../../client/stores-context.ts';

/** In a narrow window the sidebar opens over the content and leaves when something is chosen. */
export function SidebarOverlay({ children }: { readonly children: ReactNode }) {
  const isOpen = useFrom(
    ({ view }) => view,
    ({ overlay }) => overlay === 'sidebar',
  );
  const close = useFrom(
    ({ view }) => view,
    (state) => state.close,
  );
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close('sidebar')}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Popup className="sidebar-overlay" aria-label="Sidebar" onClick={closeAfterLink}>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );

  function closeAfterLink(event: { readonly target: EventTarget }) {
    if (event.target instanceof Element && event.target.closest('a')) close('sidebar');
  }
}
