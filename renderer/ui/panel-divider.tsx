import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './panel-divider.css';

interface PanelDividerProps {
  /** Names the panel at its right. */
  readonly label: string;
  readonly widthPx: number;
  readonly least: number;
  readonly usual: number;
  readonly most: number;
  /** While it is dragged. */
  readonly onMove: (widthPx: number) => void;
  /** The width to keep. */
  readonly onSettle: (widthPx: number) => void;
}

const stepPx = 16;

/** The left edge of a panel at the right: dragged, or moved by arrow keys; a double click brings the usual width back. */
export function PanelDivider({ label, widthPx, least, usual, most, onMove, onSettle }: PanelDividerProps) {
  const grip = useRef<{ readonly x: number; readonly widthPx: number }>(undefined);
  const within = (wanted: number) => Math.round(Math.min(most, Math.max(least, wanted)));
  const take = (event: PointerEvent<HTMLDivElement>) => {
    grip.current = { x: event.clientX, widthPx };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (grip.current) onMove(within(grip.current.widthPx + grip.current.x - event.clientX));
  };
  const drop = (event: PointerEvent) => {
    const from = grip.current;
    grip.current = undefined;
    if (from && event.clientX !== from.x) onSettle(within(from.widthPx + from.x - event.clientX));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = widthAfter(event.key, { widthPx, least, most });
    if (wanted === undefined) return;
    event.preventDefault();
    onSettle(within(wanted));
  };
  return (
    <div
      className="panel-divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={widthPx}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuetext={`${widthPx} pixels`}
      tabIndex={0}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onDoubleClick={() => onSettle(usual)}
      onKeyDown={onKeyDown}
    />
  );
}

/** The panel grows to the left. */
function widthAfter(
  key: string,
  { widthPx, least, most }: { readonly widthPx: number; readonly least: number; readonly most: number },
): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return widthPx + stepPx;
    case 'ArrowRight':
      return widthPx - stepPx;
    case 'Home':
      return least;
    case 'End':
      return most;
    default:
      return undefined;
  }
}
