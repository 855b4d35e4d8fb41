import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Clock } from '../core/ports/clock.ts';
import type { PdfContent, PdfReader } from '../core/ports/pdf-reader.ts';

const readingTimeoutMs = 60_000;
const memoryMegabytes = 768;
const mostCharacters = 20_000_000;

const PdfAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), pageCount: z.int(), text: z.string() }),
  z.strictObject({ outcome: z.literal('refused'), reason: z.string() }),
]);

/** One thread for each file: it ends with its answer, with its time, or when its memory is used up. */
export function createPdfReader(clock: Clock, timeoutMs: number = readingTimeoutMs): PdfReader {
  return {
    read: (path, signal) => {
      const worker = new Worker(workerFile(), {
        workerData: { path, mostCharacters },
        resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
      });
      const ended = Promise.withResolvers<PdfContent>();
      const refuse = (reason: string) => ended.resolve({ outcome: 'refused', reason });
      const stopTimer = clock.after(timeoutMs, () => {
        refuse(`took longer than ${Math.round(timeoutMs / 1_000)} s to read. Attach the pages that matter.`);
      });
      const abort = () => ended.reject(new DOMException('Reading the file was called off.', 'AbortError'));
      signal.addEventListener('abort', abort, { once: true });
      const giveUp = () => refuse('is too large or too complex to be read. Attach the pages that matter.');
      worker.once('message', (answer) => {
        const { success, data } = PdfAnswer.safeParse(answer);
        if (success) ended.resolve(data);
        else giveUp();
      });
      worker.once('messageerror', giveUp);
      worker.once('error', giveUp);
      worker.once('exit', giveUp);
      return ended.promise.finally(() => {
        stopTimer();
        signal.removeEventListener('abort', abort);
        void worker.terminate();
      });
    },
  };
}

/** It lies beside this module, as source or built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`pdf-worker.${extension}`, import.meta.url);
}
