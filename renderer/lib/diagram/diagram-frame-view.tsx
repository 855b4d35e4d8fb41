import { useEffect } from 'react';
import type { DrawRequest } from './diagram-protocol.ts';
import { useDrawing } from './use-drawing.ts';

type DiagramFrameViewProps = {
  readonly source: string;
  readonly fit: DrawRequest['fit'];
  /** Called with the reason where the source cannot be drawn. */
  readonly onRefused: (message: string) => void;
};

/** A diagram in a frame that may run its own script and nothing else: no origin, no network, no way to the window. */
export function DiagramFrameView({ source, fit, onRefused }: DiagramFrameViewProps) {
  const { frame, state, startTime } = useDrawing(source, fit);
  const refusal = state.type === 'refused' ? state.message : undefined;
  useEffect(() => {
    if (refusal !== undefined) onRefused(refusal);
  }, [refusal, onRefused]);

  return (
    <div className="diagram-place" aria-busy={state.type === 'drawing'}>
      {state.type === 'drawing' && <span className="diagram-waiting">Drawing the diagram</span>}
      <iframe
        ref={frame}
        className={state.type === 'drawn' ? 'diagram-frame' : 'diagram-frame diagram-frame-waiting'}
        src="/diagram/frame.html"
        sandbox="allow-scripts"
        loading="lazy"
        referrerPolicy="no-referrer"
        title="Diagram"
        style={frameSize(state, fit, source)}
        onLoad={startTime}
      />
    </div>
  );
}

function frameSize(state: ReturnType<typeof useDrawing>['state'], fit: DrawRequest['fit'], source: string) {
  if (state.type !== 'drawn') return { height: estimateHeightPx(source) };
  const height = Math.min(state.heightPx, tallestPx);
  return fit === 'natural' ? { height, width: Math.min(state.widthPx, tallestPx) } : { height };
}

/** Past this a browser no longer paints. */
const tallestPx = 10_000;

/** So that what stands below hardly moves when the drawing comes. */
function estimateHeightPx(source: string): number {
  const lineCount = source.split('\n').length;
  return Math.min(400, Math.max(120, lineCount * 40));
}
