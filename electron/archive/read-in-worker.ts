import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { type ExportEvent, UnreadableExport } from '../core/ports/export-reader.ts';

/** What the thread that reads says. It waits for `more` before it goes further ahead than a few portions. */
export type WorkerWord =
  | { readonly kind: 'events'; readonly events: readonly ExportEvent[] }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'end' };

/** Portions that are on their way at once. */
export const portionsAhead = 4;

/** What a thread reads, portion by portion, until it ends or `signal` fires; the thread is ended either way. */
export async function* readInWorker(worker: Worker, signal: AbortSignal): AsyncGenerator<readonly ExportEvent[], void> {
  const words: WorkerWord[] = [];
  let fault: Error | undefined;
  const wakers = new EventTarget();
  const wake = () => wakers.dispatchEvent(new Event('word'));
  worker.on('message', (word: WorkerWord) => {
    words.push(word);
    wake();
  });
  worker.on('error', (error: unknown) => {
    fault = describeFault(error);
    wake();
  });
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const word = words.shift();
      if (word?.kind === 'end') return;
      if (word?.kind === 'unreadable') throw new UnreadableExport(word.message);
      if (word) {
        yield word.events;
        worker.postMessage('more');
        continue;
      }
      if (fault) throw fault;
      await once(wakers, 'word');
    }
  } finally {
    signal.removeEventListener('abort', wake);
    await worker.terminate();
  }
}

function describeFault(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(`Reading ended: ${String(error)}`);
  if (!('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new UnreadableExport('A conversation in this export is too large for the memory that reading may take.', {
    cause: error,
  });
}
