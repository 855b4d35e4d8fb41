import { Dialog } from '@base-ui/react/dialog';
import { useFrom } from '../../client/stores-context.ts';
import { useInspectorView } from '../../client/use-inspector-view.ts';
import { narrowWindow } from '../../lib/narrow-window.ts';
import { useMedia } from '../../lib/use-media.ts';
import { InspectorPanel } from './inspector-panel.tsx';
import { InspectorSections, type InspectorParts } from './inspector-sections.tsx';
import { useLookedAt } from './use-looked-at.ts';
import './inspector.css';

/** What stands behind the conversation: beside it, or over it in a narrow window. */
export function Inspector(props: InspectorParts) {
  const isNarrow = useMedia(narrowWindow);
  const { isOpen } = useInspectorView();
  useLookedAt();
  if (isNarrow) return <InspectorOverlay {...props} />;
  if (!isOpen) return null;
  return (
    <InspectorPanel>
      <InspectorSections {...props} />
    </InspectorPanel>
  );
}

function InspectorOverlay(props: InspectorParts) {
  const isOpen = useFrom(
    ({ view }) => view,
    ({ overlay }) => overlay === 'inspector',
  );
  const close = useFrom(
    ({ view }) => view,
    (state) => state.close,
  );
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close('inspector')}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-scrim" />
        <Dialog.Popup className="inspector inspector-overlay scroll" aria-label="Inspector">
          <InspectorSections {...props} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
