import { PanelRight } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { useInspectorView } from '../../client/use-inspector-view.ts';
import { narrowWindow } from '../../lib/narrow-window.ts';
import { useMedia } from '../../lib/use-media.ts';
import { IconButton } from '../../ui/icon-button.tsx';

/** Opens and closes the inspector, and says which it is. */
export function InspectorButton() {
  const { inspector } = useStores();
  const isNarrow = useMedia(narrowWindow);
  const { isOpen } = useInspectorView();
  const isOverlay = useFrom(
    ({ view }) => view,
    ({ overlay }) => overlay === 'inspector',
  );
  return (
    <IconButton
      icon={PanelRight}
      label="Inspector"
      hotkey={useHotkey('toggle-inspector')}
      isPressed={isNarrow ? isOverlay : isOpen}
      onClick={() => inspector.getState().toggle(isNarrow)}
    />
  );
}
