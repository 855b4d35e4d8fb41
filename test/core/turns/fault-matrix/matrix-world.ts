import Database from 'better-sqlite3';
import { storePaths } from '../../../../electron/store/store-paths.ts';
import type { Fetch } from '../../../../electron/core/ports/fetch.ts';
import { createNetworkFetch } from '../../../../electron/platform/network-fetch.ts';
import type { CoreApi } from '../../../../shared/contract/core-api.ts';
import { type FakeProvider, startFakeProvider } from '../../../support/fake-provider/fake-provider.ts';
import { createManualClock, type ManualClock } from '../../../support/manual-clock.ts';
import { startCore } from '../../../support/start-core.ts';
import { createWatchedFetch, type WatchedFetch } from '../../../support/watched-fetch.ts';
import type { Role } from './cell-result.ts';
import type { Fault } from './faults.ts';

/** A whole core with a clock of its own and two providers that really are called. */
export interface MatrixWorld {
  readonly api: CoreApi;
  readonly clock: ManualClock;
  readonly watched: WatchedFetch;
  readonly servers: Readonly<Record<Role, FakeProvider>>;
  /** Base URLs where no server is. */
  readonly nowhere: Readonly<Record<NonNullable<Fault['missing']>, string>>;
  /** Reads what the core has stored. */
  readonly database: Database.Database;
  readonly stop: () => Promise<void>;
}

export async function startMatrixWorld(): Promise<MatrixWorld> {
  const clock = createManualClock();
  const watched = createWatchedFetch(loopbackOnly());
  const fallback = await startFakeProvider();
  const gone = await startFakeProvider();
  await gone.close();
  const started = await startCore({
    clock,
    fetch: watched.fetch,
    timeZone: 'UTC',
    environment: { SWITCHBOARD_SECRETS: 'session' },
  });
  const { api } = started.core;
  // Nothing but the table of SPEC 6 decides: no shipped rule, and no answer from before.
  await api.policies.change({
    scope: { layer: 'profile' },
    set: { customRulesOnly: true, cache: { isEnabled: false } },
    clear: [],
  });
  const database = new Database(storePaths(started.directory).database, { readonly: true });
  return {
    api,
    clock,
    watched,
    servers: { wanted: started.provider, fallback },
    nowhere: { listener: gone.origin('openai-chat'), connection: unconnected },
    database,
    stop: async () => {
      database.close();
      await started.stop();
      await fallback.close();
    },
  };
}

const unconnected = 'http://unconnected.test/v1';

/** Free calls that the core makes by itself must not leave this machine. */
function loopbackOnly(): Fetch {
  const fetch = createNetworkFetch({});
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.startsWith(unconnected)) throw connectTimeout();
    if (!url.startsWith('http://127.0.0.1:')) throw new TypeError('Only test servers can be called here.');
    return fetch(input, init);
  };
}

/** As the network's fetch reports it when its 10 s for a socket are over. */
function connectTimeout(): TypeError {
  const cause = Object.assign(new Error('Connect Timeout Error'), { code: 'UND_ERR_CONNECT_TIMEOUT' });
  return new TypeError('fetch failed', { cause });
}
