const lookEveryMs = 1_000;

/**
 * Ends this process in good order once the one that started it is gone: npm, when it is ended by a signal, tells
 * nobody, and a host left behind would hold the data directory. On Windows a parent is never replaced, so nothing is
 * seen there.
 */
export function endWithParent() {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs).unref();
}
