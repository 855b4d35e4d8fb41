import type { Clock } from './clock.ts';

/** Resolves after `delayMs`, or at once when `signal` fires. */
export function wait(clock: Clock, delayMs: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const finish = () => {
      stop();
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const stop = clock.after(delayMs, finish);
    signal.addEventListener('abort', finish, { once: true });
  });
}
