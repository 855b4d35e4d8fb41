import type { ComposedCore } from '../compose/compose-core.ts';
import type { LoopbackServer } from '../hosts/loopback-server.ts';
import type { Session } from '../hosts/session-token.ts';

export interface OpenedHost {
  readonly core: ComposedCore;
  readonly server: LoopbackServer;
}

/** Where a host is to be opened. */
export interface HostPlace {
  readonly port: number;
  /** Windows that were let in before are let in again. */
  readonly session?: Session;
  readonly restart: () => void;
}

/** The answer to who asked for it goes out first. */
const beforeRestartMs = 100;

/**
 * Opens a host, and opens it again at the same address whenever the program asks for it. Answers with what is open now.
 * `fail` hears why it could not be opened again.
 */
export async function keepOpen(
  open: (place: HostPlace) => Promise<OpenedHost>,
  port: number,
  fail: (error: unknown) => void,
): Promise<() => OpenedHost> {
  let isRestarting = false;
  const restart = () => {
    if (isRestarting) return;
    isRestarting = true;
    setTimeout(() => void again().catch(fail), beforeRestartMs);
  };
  const again = async () => {
    const { core, server } = host;
    // Windows leave first, so that none of them sees a closed core.
    await server.close();
    await core.close();
    host = await open({ port: server.port, session: server.session, restart });
    isRestarting = false;
  };
  let host = await open({ port, restart });
  return () => host;
}
