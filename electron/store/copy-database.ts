import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

/** Two paths. What the thread that copies is told. */
export const CopyOrder = z.strictObject({ from: z.string(), to: z.string() });
export type CopyOrder = z.infer<typeof CopyOrder>;

export interface CopyOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: ((percent: number) => void) | undefined;
}

const Percent = z.int();

/**
 * Copies a database as it is at this moment to a single file, in a thread of its own. Reads and writes go on meanwhile.
 * What `signal` cuts off stays behind unfinished.
 */
export async function copyDatabase(order: CopyOrder, { signal, onProgress }: CopyOptions): Promise<void> {
  signal.throwIfAborted();
  const worker = new Worker(workerFile(), { workerData: order });
  const stop = () => void worker.terminate();
  const thrown: unknown[] = [];
  signal.addEventListener('abort', stop, { once: true });
  worker.on('message', (percent) => {
    try {
      onProgress?.(Percent.parse(percent));
    } catch (error) {
      thrown.push(error);
      stop();
    }
  });
  try {
    const exit: readonly unknown[] = await once(worker, 'exit');
    signal.throwIfAborted();
    if (thrown.length > 0) throw thrown[0];
    if (exit[0] !== 0) throw new Error(`The thread that copies ${order.from} ended with code ${String(exit[0])}.`);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** It lies beside this module, as source or built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`copy-database-worker.${extension}`, import.meta.url);
}
