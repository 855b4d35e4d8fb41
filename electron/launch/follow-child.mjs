/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * Waits for a child in the foreground. Ctrl+C reaches parent and child alike in a terminal; elsewhere it is passed on.
 * @param {ChildProcess} child
 * @returns {Promise<{ exitCode: number, signal?: NodeJS.Signals }>}
 */
export function followChild(child) {
  const interrupt = () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  };
  const terminate = () => child.kill('SIGTERM');
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', terminate);
  process.on('SIGHUP', terminate);
  return new Promise((settle, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', terminate);
      process.off('SIGHUP', terminate);
      settle(signal === null ? { exitCode: code ?? 0 } : { exitCode: 1, signal });
    });
  });
}
