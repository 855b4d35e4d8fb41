import { ContractError } from '../../shared/contract/errors.ts';
import type { ComposedCore } from '../compose/compose-core.ts';
import { closeWithin } from '../hosts/close-within.ts';
import { keepOpen, type OpenedHost } from './keep-open.ts';
import { openHost } from './open-host.ts';
import { describeStartFailure } from './describe-start-failure.ts';
import { readParameters } from './read-parameters.ts';

export interface ServeOptions {
  readonly parameters: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly rendererRoot: string;
}

/**
 * Runs the browser host in plain Node until a signal ends it. Standard output carries one JSON line, which says where
 * to open it; everything else goes to standard error or the log.
 */
export async function serveBrowsers(options: ServeOptions): Promise<void> {
  const parameters = readParameters(options.parameters);
  if (parameters.type === 'refused') return refuse(parameters.reason);
  try {
    const current = await keepOpen(
      (place) => openHost(options, place),
      parameters.port,
      (error) => {
        refuse(describeStartFailure(error));
        process.exit();
      },
    );
    endOnSignals(current);
    endOnCrash(() => current().core);
    process.stdout.write(`${JSON.stringify({ ready: true, url: current().server.url, pid: process.pid })}\n`);
  } catch (error) {
    refuse(describeStartFailure(error));
    // What had begun before it failed would keep the program alive.
    process.exit();
  }
}

const closeDeadlineMs = 3_000;

function endOnSignals(current: () => OpenedHost): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    const { core, server } = current();
    // Windows leave first, so that none of them sees a closed core.
    const closing = server.close().then(core.close);
    const outcome = await closeWithin(closing, closeDeadlineMs, (error) => {
      core.report('close-failed', { error });
      if (error instanceof ContractError) console.error(error.message);
    });
    process.exit(outcome === 'closed' ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) process.on(signal, () => void end());
}

function endOnCrash(core: () => ComposedCore): void {
  const end = (error: unknown) => {
    core().report('crash', { error });
    console.error('Switchboard ended on an error it did not expect. Start it again; the log has the details.');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

function refuse(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
