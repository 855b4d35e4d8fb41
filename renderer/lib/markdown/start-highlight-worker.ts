import type { HighlightWorker } from './create-worker-highlighter.ts';
import type { HighlightedLines } from './highlight-protocol.ts';

/** Starts the worker that reads code. It is our own program, so what it posts has the type it declares. */
export function startHighlightWorker(): HighlightWorker {
  const worker = new Worker(new URL('./highlight-worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer) => {
      worker.onmessage = ({ data: answer }: MessageEvent<HighlightedLines>) => onAnswer(answer);
    },
    stop: () => worker.terminate(),
  };
}
