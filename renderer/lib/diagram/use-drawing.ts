import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { type DrawRequest, FrameReport } from './diagram-protocol.ts';
import { readDiagramColors } from './read-diagram-colors.ts';
import { useIsDark } from './use-is-dark.ts';

export type DrawingState =
  | { readonly type: 'drawing' }
  | { readonly type: 'drawn'; readonly widthPx: number; readonly heightPx: number }
  | { readonly type: 'refused'; readonly message: string };

export type Drawing = {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly state: DrawingState;
  /** To be called when the frame's document has loaded: from then on its time counts. */
  readonly startTime: () => void;
};

/** Has a frame draw a diagram, anew where the theme changes. Only what this very frame posts is heard. */
export function useDrawing(source: string, fit: DrawRequest['fit']): Drawing {
  const frame = useRef<HTMLIFrameElement>(null);
  const isDark = useIsDark();
  const request = useMemo(() => ({ ...draw(source, fit), isDark, colors: readDiagramColors() }), [source, fit, isDark]);
  const [state, setState] = useState<DrawingState>(drawing);
  const [readyCount, setReadyCount] = useState(0);
  const [hasStarted, setStarted] = useState(false);

  useEffect(() => {
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source === null || event.source !== frame.current?.contentWindow) return;
      const report = FrameReport.safeParse(event.data);
      if (!report.success) return;
      if (report.data.type === 'ready') setReadyCount((count) => count + 1);
      else setState(report.data);
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, []);

  useEffect(() => {
    // A sandboxed frame has no origin to name, and what it is sent stands in the answer anyway.
    if (readyCount > 0) frame.current?.contentWindow?.postMessage(request, '*');
  }, [readyCount, request]);

  useEffect(() => {
    if (!hasStarted || state.type !== 'drawing') return undefined;
    const timer = setTimeout(() => setState({ type: 'refused', message: tookTooLong }), drawingLimitMs);
    return () => clearTimeout(timer);
  }, [hasStarted, state.type]);

  return { frame, state, startTime: () => setStarted(true) };
}

const drawing: DrawingState = { type: 'drawing' };
const drawingLimitMs = 10_000;
const tookTooLong = 'Drawing it took more than 10 s.';

function draw(source: string, fit: DrawRequest['fit']) {
  return { type: 'draw', source, fit } as const;
}
