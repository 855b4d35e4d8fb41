import { version } from '../../package.json' with { type: 'json' };
import { ContractError } from '../../shared/contract/errors.ts';
import { composeCore, type ComposedCore } from '../compose/compose-core.ts';
import { closeWithin } from '../hosts/close-within.ts';
import { type LoopbackServer, openLoopbackServer } from '../hosts/loopback-server.ts';
import { dataDirectory } from '../platform/data-directory.ts';
import { describeStartFailure } from './describe-start-failure.ts';
import { readParameters } from './read-parameters.ts';

interface ServeOptions {
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
    const host = await openHost(options, parameters.port);
    endOnSignals(host);
    endOnCrash(host.core);
    process.stdout.write(`${JSON.stringify({ ready: true, url: host.server.url, pid: process.pid })}\n`);
  } catch (error) {
    refuse(describeStartFailure(error));
  }
}

interface Host {
  readonly core: ComposedCore;
  readonly server: LoopbackServer;
}

async function openHost({ environment, rendererRoot }: ServeOptions, port: number): Promise<Host> {
  const core = await composeCore({
    host: 'browser',
    version,
    environment,
    dataDirectory: dataDirectory(environment, process.platform),
  });
  try {
    return { core, server: await openLoopbackServer({ rendererRoot, port, attach: core.attach }) };
  } catch (error) {
    await core.close();
    throw error;
  }
}

const closeDeadlineMs = 3_000;

function endOnSignals({ core, server }: Host): void {
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
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

function endOnCrash(core: ComposedCore): void {
  const end = (error: unknown) => {
    core.report('crash', { error });
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
