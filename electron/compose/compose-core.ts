import models from '../../resources/models.json' with { type: 'json' };
import providers from '../../resources/providers.json' with { type: 'json' };
import { checkCalls } from '../../shared/contract/check-calls.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Channel } from '../../shared/transport/channel.ts';
import { serveCore } from '../../shared/transport/server.ts';
import { createApi } from '../core/api/create-api.ts';
import { createEventHub } from '../core/api/event-hub.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { Log } from '../core/ports/log.ts';
import { createDirectory } from '../core/providers/directory.ts';
import { createKeyDirectory } from '../core/providers/key-directory.ts';
import { parseCatalogue } from '../core/providers/parse-catalogue.ts';
import { createUsageBook } from '../core/turns/usage-book.ts';
import { createAskProvider } from '../core/wire/ask-provider.ts';
import { composeAnswers } from './compose-answers.ts';
import { composeArchives } from './compose-archives.ts';
import { composeOrchestrator } from './compose-orchestrator.ts';
import { composeTransfers } from './compose-transfers.ts';
import { describeProgram } from './describe-program.ts';
import { createErrorBody } from './error-body.ts';
import { keepBackups } from './keep-backups.ts';
import { keepUp } from './keep-up.ts';
import { createNoticeBoard } from './notice-board.ts';
import { openWorld, type World, type WorldOptions } from './open-world.ts';
import { tidyAtStart } from './tidy-at-start.ts';
import { unsavedAtEnd } from './unsaved-at-end.ts';

export interface CoreOptions extends WorldOptions {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  /** Parses what the core answers as well; on in development and tests. */
  readonly checkOutputs?: boolean;
  /** Ends the program and begins it again, soon after it is called. */
  readonly restart?: () => void;
}

export interface ComposedCore {
  readonly api: CoreApi;
  /** Serves the core to one window until the returned function is called. */
  readonly attach: (channel: Channel) => () => void;
  readonly announce: Announce;
  /** The computer goes to sleep, the computer is awake again. */
  readonly suspend: () => void;
  readonly resume: () => void;
  /** Ends the turns that run, keeps what they have, closes the database. Rejects where the disk would not take it. */
  readonly close: () => Promise<void>;
  readonly report: Log['error'];
}

/** The only composition root: makes everything and joins it. Throws what `openStore` throws. */
export async function composeCore(options: CoreOptions): Promise<ComposedCore> {
  const world = await openWorld(options);
  try {
    return await compose(options, world);
  } catch (error) {
    world.opened.close();
    throw error;
  }
}

async function compose(options: CoreOptions, world: World): Promise<ComposedCore> {
  const { clock, random, log, fetch, secrets, opened, environment } = world;
  const usageBook = createUsageBook({ store: opened.stores.usage, clock, log });
  const stores = { ...opened.stores, usage: usageBook.store };
  const { announce, on } = createEventHub();
  const directory = createDirectory({ catalogue: parseCatalogue({ providers, models }), stores, environment });
  const { rows } = directory;
  const keys = createKeyDirectory({ ...world, store: stores.keys, states: stores.states, rows });
  await keys.load();
  const ask = createAskProvider({ fetch, clock });
  const transfers = composeTransfers(world);
  const ports = { stores, clock, random, log, fetch, ask, directory, keys, announce, ...transfers };

  const closing = new AbortController();
  const notices = createNoticeBoard(tidyAtStart(world), (all) => announce('notices-changed', { notices: all }));
  const orchestrator = composeOrchestrator({ world, stores, ask, directory, keys, announce });
  const parts = { ...ports, ...orchestrator, usageBook, notices, on, closing: closing.signal };
  const { turns, queue } = composeAnswers(parts);
  const stopUpkeep = keepUp({ ...ports, ...orchestrator, on, checkpointInBackground: opened.checkpointInBackground });
  const stopBackups = keepBackups({ clock, log, backUp: opened.backUp });

  const archives = composeArchives({ ...parts, world, dataDirectory: options.dataDirectory });
  const describeApp = () => describeProgram(options, { secrets, notices });
  const core = createApi({
    ...parts,
    ...archives,
    turns,
    queue,
    secrets,
    publicFetch: world.publicFetch,
    describeApp,
    restart: options.restart,
  });
  const api = checkCalls(core, options.checkOutputs ?? false);
  const toErrorBody = createErrorBody({ log, random });

  return {
    api,
    attach: (channel) => serveCore(api, channel, { toErrorBody }),
    announce,
    suspend: () => orchestrator.registries.health.setSuspended(true),
    resume: () => {
      orchestrator.registries.health.setSuspended(false);
      turns.expireAll();
    },
    close: async () => {
      closing.abort();
      stopBackups();
      const lostCount = await turns.stopAll();
      stopUpkeep();
      await transfers.close();
      opened.close();
      if (lostCount > 0) throw unsavedAtEnd(lostCount, options.dataDirectory);
    },
    report: log.error,
  };
}
