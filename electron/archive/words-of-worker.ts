import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';

/** What a thread says, word by word, until it is left or `signal` fires; the thread is ended either way. */
export async function* wordsOfWorker<Word>(worker: Worker, signal: AbortSignal): AsyncGenerator<Word, void> {
  const words: Word[] = [];
  const wakers = new EventTarget();
  let fault: Error | undefined;
  const wake = () => wakers.dispatchEvent(new Event('word'));
  worker.on('message', (word: Word) => {
    words.push(word);
    wake();
  });
  worker.on('error', (error: unknown) => {
    fault = error instanceof Error ? error : new Error(`The thread ended: ${String(error)}`);
    wake();
  });
  signal.addEventListener('abort', wake);
  try {
    while (!signal.aborted) {
      const word = words.shift();
      if (word !== undefined) {
        yield word;
        // It may go a portion further.
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
