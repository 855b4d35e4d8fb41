import { copyEdges } from '../../../shared/model/attachment.ts';
import type { ScaleAnswer, ScaleRequest } from './scale-protocol.ts';

/** Looks at an image and makes smaller copies of it. Rejects with the reason of `signal` when that fires. */
export type ScaleImage = (file: Blob, signal: AbortSignal) => Promise<ScaleAnswer>;

/** One worker for each image: what it held is free again when it ends. */
export const scaleImage: ScaleImage = (file, signal) => {
  const worker = new Worker(new URL('./scale-worker.ts', import.meta.url), { type: 'module' });
  const answered = Promise.withResolvers<ScaleAnswer>();
  const abort = () => answered.reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  worker.onmessage = ({ data }: MessageEvent<ScaleAnswer>) => answered.resolve(data);
  worker.onerror = () => answered.resolve({ type: 'unreadable' });
  if (signal.aborted) abort();
  else worker.postMessage({ file, edges: Object.values(copyEdges) } satisfies ScaleRequest);
  return answered.promise.finally(() => {
    signal.removeEventListener('abort', abort);
    worker.terminate();
  });
};
