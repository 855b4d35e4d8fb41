import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readyUrl } from '../../electron/launch/open-browser-host.mjs';
import { builtFile } from '../support/built-program.ts';

export interface StartedHost {
  readonly url: string;
  /** From starting the process to its ready line. */
  readonly readyMs: number;
  readonly processId: number;
  readonly stop: () => Promise<void>;
}

/** Runs the built browser host in `folder`, so that no .env of this machine is found. */
export async function startHost(folder: string, environment: Record<string, string>): Promise<StartedHost> {
  const from = performance.now();
  const child = spawn(process.execPath, [builtFile('main/serve.js'), '--port', '0'], {
    cwd: folder,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = readyUrl(line);
    if (url === undefined) continue;
    child.stdout.resume();
    const readyMs = performance.now() - from;
    return {
      url,
      readyMs,
      processId: child.pid ?? 0,
      stop: async () => {
        child.kill('SIGTERM');
        await exit;
      },
    };
  }
  throw new Error('The browser host ended before it was ready. Run npm run build, then the benchmark again.');
}
