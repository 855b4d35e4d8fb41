import { join } from 'node:path';
import demoScript from '../../resources/demo-script.json' with { type: 'json' };
import models from '../../resources/models.json' with { type: 'json' };
import providers from '../../resources/providers.json' with { type: 'json' };
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Channel } from '../../shared/transport/channel.ts';
import { serveCore } from '../../shared/transport/server.ts';
import { createApi } from '../core/api/create-api.ts';
import { createEventHub } from '../core/api/event-hub.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Fetch } from '../core/ports/fetch.ts';
import type { Log } from '../core/ports/log.ts';
import { DemoScript } from '../core/providers/demo-answer.ts';
import { createDirectory } from '../core/providers/directory.ts';
import { createKeyDirectory } from '../core/providers/key-directory.ts';
import { parseCatalogue } from '../core/providers/parse-catalogue.ts';
import { readEnvironment } from '../platform/environment-file.ts';
import { createFileLog } from '../platform/file-log.ts';
import { createNetworkFetch } from '../platform/network-fetch.ts';
import { systemClock } from '../platform/system-clock.ts';
import { createSystemRandom } from '../platform/system-random.ts';
import { openSecretStore } from '../secrets/open-secret-store.ts';
import { openStore } from '../store/open-store.ts';
import { composeTurns } from './compose-turns.ts';
import { createErrorBody } from './error-body.ts';
import { loadKeytar } from './load-keytar.ts';
import { createNoticeBoard } from './notice-board.ts';
import { platformName } from './platform-name.ts';
import { keepBackups } from './keep-backups.ts';

export interface CoreOptions {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly dataDirectory: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Parses what the core answers as well; on in development and tests. */
  readonly checkOutputs?: boolean;
  /** Tests and benchmarks bring their own time and network. */
  readonly clock?: Clock;
  readonly fetch?: Fetch;
}

export interface ComposedCore {
  readonly api: CoreApi;
  /** Serves the core to one window until the returned function is called. */
  readonly attach: (channel: Channel) => () => void;
  readonly announce: Announce;
  /** The computer goes to sleep, the computer is awake again. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Ends the turns that run, keeps what they have, closes the database. */
  readonly close: () => Promise<void>;
  readonly report: Log['error'];
}

/** The only composition root: makes everything and joins it. Throws what `openStore` throws. */
export async function composeCore(options: CoreOptions): Promise<ComposedCore> {
  const { dataDirectory, clock = systemClock } = options;
  const environment = readEnvironment(options.environment, [process.cwd(), dataDirectory]);
  const random = createSystemRandom(clock.now);
  const log = createFileLog(join(dataDirectory, 'logs', 'switchboard.log'), clock.now);
  const fetch = options.fetch ?? createNetworkFetch(environment);
  const opened = openStore({ directory: dataDirectory, now: clock.now, log });
  const { stores } = opened;
  const secrets = await openSecretStore({
    directory: dataDirectory,
    sessionOnly: environment.SWITCHBOARD_SECRETS === 'session',
    loadKeytar,
    probeAccount: `probe:${random.id()}`,
  });

  const { announce, on } = createEventHub();
  const directory = createDirectory({ catalogue: parseCatalogue({ providers, models }), stores, environment });
  const keys = createKeyDirectory({ store: stores.keys, secrets, clock, random, environment, rows: directory.rows });
  await keys.load();
  const ports = { stores, clock, random, log, fetch, directory, keys, announce };

  const closing = new AbortController();
  const notices = createNoticeBoard(opened.notices, (all) => announce('notices-changed', { notices: all }));
  const turns = composeTurns({ ...ports, notices, demoScript: DemoScript.parse(demoScript) });
  const stopBackups = keepBackups({ clock, log, backUp: opened.backUp });

  const api = createApi({
    ...ports,
    on,
    turns,
    secrets,
    closing: closing.signal,
    describeApp: () => ({
      version: options.version,
      host: options.host,
      platform: platformName(process.platform),
      dataDirectory,
      secrets: secrets.describe(),
      notices: notices.all(),
    }),
  });
  const served = { toErrorBody: createErrorBody({ log, random }), checkOutputs: options.checkOutputs ?? false };

  return {
    api,
    attach: (channel) => serveCore(api, channel, served),
    announce,
    suspend: () => log.info('suspend'),
    resume: turns.expireAll,
    close: async () => {
      closing.abort();
      stopBackups();
      await turns.stopAll();
      opened.close();
    },
    report: log.error,
  };
}
