import type { Calendar } from '../../shared/model/calendar.ts';
import { keptAfterDeletionMs } from '../../shared/model/conversation.ts';
import type { EventHub } from '../core/api/event-hub.ts';
import { purgeSomeDeleted } from '../core/conversations/purge-deleted.ts';
import type { AuditTrail } from '../core/audit/audit-trail.ts';
import type { ResponseCache } from '../core/cache/response-cache.ts';
import type { AlertRegistry } from '../core/health/alert-registry.ts';
import { spendSpike } from '../core/health/alerts.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { TokenCounter } from '../core/prompt/count-tokens.ts';
import type { Registries } from '../core/turns/registries.ts';
import type { Router } from '../core/turns/router.ts';
import { compareToday } from '../core/usage/compare-today.ts';
import { keepPacked } from './keep-packed.ts';
import { keepRulesPrepared } from './keep-rules-prepared.ts';
import { keepSearchable } from './keep-searchable.ts';

const soonAfterStartMs = 15_000;
/** The start has the machine to itself. */
const checkpointsAfterMs = 10_000;
const betweenRoundsMs = 60_000;
const betweenStepsMs = 250;
const dayMs = 86_400_000;
/** Health looks back no further. */
const keptCallsMs = 30 * dayMs;
/** Rows at a time, so that nothing is held up for long. */
const rowsAtOnce = 200;

export interface UpkeepPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly stores: Stores;
  readonly registries: Pick<Registries, 'health' | 'quotas'>;
  readonly router: Pick<Router, 'prepareSome'>;
  readonly cache: ResponseCache;
  readonly audit: AuditTrail;
  readonly tokens: TokenCounter;
  readonly alerts: AlertRegistry;
  readonly calendar: Calendar;
  readonly on: EventHub['on'];
  readonly announce: Announce;
  /** Brings the database's log home on another thread from now on. */
  readonly checkpointInBackground: () => void;
}

/** What goes on in the background until the returned function is called: probes, tidying, the tokenizer's start, the index of the search, the packing of usage, the preparation of rules. */
export function keepUp(ports: UpkeepPorts): () => void {
  const { clock, registries, cache, audit, tokens } = ports;
  const stopProbes = registries.health.start();
  const stopIndexing = keepSearchable({ ...ports, search: ports.stores.search });
  const stopPacking = keepPacked(ports);
  const stopPreparing = keepRulesPrepared(ports);
  const round = () => {
    const isMoreLeft = quietly(ports, 'tidying-failed', tidy) ?? false;
    quietly(ports, 'spend-not-compared', compareSpend);
    stopTimer = clock.after(isMoreLeft ? betweenStepsMs : betweenRoundsMs, round);
  };
  let stopTimer = clock.after(soonAfterStartMs, () => {
    void tokens.load();
    round();
  });
  const stopWaiting = clock.after(checkpointsAfterMs, ports.checkpointInBackground);
  return () => {
    stopTimer();
    stopWaiting();
    stopProbes();
    stopIndexing();
    stopPacking();
    stopPreparing();
    registries.quotas.flush();
    cache.flush();
    audit.flush();
  };
}

/** One step; answers whether there is more to remove. */
function tidy({ clock, stores, cache, announce }: UpkeepPorts): boolean {
  const before = clock.now() - stores.settings.read().keptDays * dayMs;
  const deletedBefore = clock.now() - keptAfterDeletionMs;
  const notes = stores.notes.prune({ now: clock.now(), deletedBefore, limit: rowsAtOnce });
  const hasPurged = purgeSomeDeleted({ clock, stores, announce });
  const removed = [
    cache.tidy(),
    stores.traces.prune(before, rowsAtOnce),
    stores.audit.prune(before, rowsAtOnce),
    stores.callHistory.prune(clock.now() - keptCallsMs, rowsAtOnce),
    notes,
    stores.stagedRules.settleSome(),
    stores.rules.pruneRemoved(deletedBefore, rowsAtOnce),
  ];
  return hasPurged || removed.some((count) => count > 0);
}

/** Today against a usual day. */
function compareSpend({ clock, stores, calendar, alerts }: UpkeepPorts): void {
  const now = clock.now();
  alerts.read(spendSpike(compareToday(stores.usage, calendar, now), now));
}

function quietly<Result>(ports: UpkeepPorts, event: string, work: (ports: UpkeepPorts) => Result): Result | undefined {
  try {
    return work(ports);
  } catch (error) {
    ports.log.warn(event, { error });
    return undefined;
  }
}
