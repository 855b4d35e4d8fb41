import { version } from '../../package.json' with { type: 'json' };
import { composeCore } from '../compose/compose-core.ts';
import { openLoopbackServer } from '../hosts/loopback-server.ts';
import { dataDirectory } from '../platform/data-directory.ts';
import type { HostPlace, OpenedHost } from './keep-open.ts';

interface HostOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly rendererRoot: string;
}

/** A core and the server that lets browsers in to it. */
export async function openHost({ environment, rendererRoot }: HostOptions, place: HostPlace): Promise<OpenedHost> {
  const { restart, ...address } = place;
  const core = await composeCore({
    host: 'browser',
    version,
    environment,
    dataDirectory: dataDirectory(environment, process.platform),
    restart,
  });
  try {
    return { core, server: await openLoopbackServer({ rendererRoot, ...address, attach: core.attach }) };
  } catch (error) {
    await core.close();
    throw error;
  }
}
