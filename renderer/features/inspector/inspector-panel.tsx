import { type ReactNode, useState } from 'react';
import { inspectorWidth } from '../../../shared/model/inspector.ts';
import { useStores } from '../../client/stores-context.ts';
import { useInspectorView } from '../../client/use-inspector-view.ts';
import { PanelDivider } from '../../ui/panel-divider.tsx';
import { useFocusBack } from '../../lib/use-focus-back.ts';

/** The inspector beside the conversation, as wide as this workspace wants it. */
export function InspectorPanel({ children }: { readonly children: ReactNode }) {
  const { inspector } = useStores();
  const { widthPx: keptPx } = useInspectorView();
  const [draggedPx, setDraggedPx] = useState<number>();
  const panel = useFocusBack();
  const widthPx = draggedPx ?? keptPx;
  const settle = (settledPx: number) => {
    setDraggedPx(undefined);
    inspector.getState().change({ widthPx: settledPx });
  };
  return (
    <aside
      ref={panel}
      className="inspector"
      aria-label="Inspector"
      data-region="inspector"
      tabIndex={-1}
      style={{ width: widthPx }}
    >
      <PanelDivider
        label="Width of the inspector"
        widthPx={widthPx}
        {...inspectorWidth}
        onMove={setDraggedPx}
        onSettle={settle}
      />
      <div className="inspector-body scroll">{children}</div>
    </aside>
  );
}
