import { Worker } from 'node:worker_threads';
import { wordsOfWorker } from '../archive/words-of-worker.ts';
import { threadMemory } from '../archive/thread-memory.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { WriteExport } from '../core/ports/export-writer.ts';

/** What the thread that writes says. */
export type ExportWord =
  { readonly kind: 'piece'; readonly bytes: Uint8Array; readonly percent: number } | { readonly kind: 'end' };

interface WritePlaces {
  readonly clock: Clock;
  readonly databasePath: string;
  readonly attachmentsDirectory: string;
}

/** Writes exports in a thread of their own. */
export function createWriteExport({ clock, ...places }: WritePlaces): WriteExport {
  return async function* (order, signal) {
    const worker = new Worker(workerFile(), {
      workerData: { ...order, ...places, now: clock.now() },
      resourceLimits: threadMemory,
    });
    for await (const word of wordsOfWorker<ExportWord>(worker, signal)) {
      if (word.kind === 'end') return;
      yield word;
    }
  };
}

/** It lies beside this module, as source or built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`write-export-worker.${extension}`, import.meta.url);
}
