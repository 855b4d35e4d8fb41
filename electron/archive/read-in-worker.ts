import type { Worker } from 'node:worker_threads';
import { type ExportEvent, UnreadableExport } from '../core/ports/export-reader.ts';
import { wordsOfWorker } from './words-of-worker.ts';

/** What the thread that reads says. */
export type WorkerWord =
  | { readonly kind: 'events'; readonly events: readonly ExportEvent[] }
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'end' };

/** What a thread reads, portion by portion. */
export async function* readInWorker(worker: Worker, signal: AbortSignal): AsyncGenerator<readonly ExportEvent[], void> {
  try {
    for await (const word of wordsOfWorker<WorkerWord>(worker, signal)) {
      if (word.kind === 'end') return;
      if (word.kind === 'unreadable') throw new UnreadableExport(word.message);
      yield word.events;
    }
  } catch (error) {
    throw describeFault(error);
  }
}

function describeFault(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new UnreadableExport('A conversation in this export is too large for the memory that reading may take.', {
    cause: error,
  });
}
