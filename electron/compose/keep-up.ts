import type { Calendar } from '../../shared/model/calendar.ts';
import type { AuditTrail } from '../core/audit/audit-trail.ts';
import type { ResponseCache } from '../core/cache/response-cache.ts';
import type { AlertRegistry } from '../core/health/alert-registry.ts';
import { spendSpike } from '../core/health/alerts.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { TokenCounter } from '../core/prompt/count-tokens.ts';
import type { Registries } from '../core/turns/registries.ts';

const soonAfterStartMs = 15_000;
const betweenRoundsMs = 60_000;
const keptMs = 90 * 86_400_000;
/** Rows at a time, so that nothing is held up for long. */
const rowsAtOnce = 200;

export interface UpkeepPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly stores: Stores;
  readonly registries: Pick<Registries, 'health'>;
  readonly cache: ResponseCache;
  readonly audit: AuditTrail;
  readonly tokens: TokenCounter;
  readonly alerts: AlertRegistry;
  readonly calendar: Calendar;
}

/** What goes on in the background until the returned function is called: probes, tidying, the tokenizer's start. */
export function keepUp(ports: UpkeepPorts): () => void {
  const { clock, registries, cache, audit, tokens } = ports;
  const stopProbes = registries.health.start();
  const round = () => {
    quietly(ports, 'tidying-failed', tidy);
    quietly(ports, 'spend-not-compared', compareSpend);
    stopTimer = clock.after(betweenRoundsMs, round);
  };
  let stopTimer = clock.after(soonAfterStartMs, () => {
    void tokens.load();
    round();
  });
  return () => {
    stopTimer();
    stopProbes();
    cache.flush();
    audit.flush();
  };
}

function tidy({ clock, stores, cache }: UpkeepPorts): void {
  cache.tidy();
  const before = clock.now() - keptMs;
  stores.traces.prune(before, rowsAtOnce);
  stores.audit.prune(before, rowsAtOnce);
}

const comparedDays = 30;

/** Today against the average of the days before. */
function compareSpend({ clock, stores, calendar, alerts }: UpkeepPorts): void {
  const now = clock.now();
  const today = calendar.dayStart(now);
  const { costMicros: todayMicros } = stores.usage.spent({ from: today, to: now + 1 });
  const { costMicros } = stores.usage.spent({ from: today - comparedDays * 86_400_000, to: today });
  alerts.read(spendSpike({ todayMicros, averageMicros: costMicros / comparedDays }, now));
}

function quietly(ports: UpkeepPorts, event: string, work: (ports: UpkeepPorts) => void): void {
  try {
    work(ports);
  } catch (error) {
    ports.log.warn(event, { error });
  }
}
