import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const program = fileURLToPath(new URL('../support/fake-provider/serve.ts', import.meta.url));
const Ready = z.object({ origins: z.object({ 'openai-chat': z.string() }) });

export interface StartedProvider {
  /** Base URL as a provider row has it. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The fake provider in a process of its own, so that its work is not counted as ours. */
export async function startProvider(): Promise<StartedProvider> {
  const child = spawn(process.execPath, [program, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    child.stdout.resume();
    return {
      origin: Ready.parse(JSON.parse(line)).origins['openai-chat'],
      stop: async () => {
        child.kill('SIGKILL');
        await exit;
      },
    };
  }
  throw new Error('The fake provider ended before it was ready.');
}
