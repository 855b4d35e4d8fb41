import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { Calendar } from '../../../shared/model/calendar.ts';
import type { HealthReport, HealthSpan, HealthStanding } from '../../../shared/model/health.ts';
import { type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import { readHistories, stretchesOf } from '../health/read-histories.ts';
import { watchHealth } from '../health/watch-health.ts';
import type { EventHub } from './event-hub.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { noteProvider } from './provider-ports.ts';

const shownIncidents = 200;
const shownKeyEvents = 50;
const shownMs = 30 * 86_400_000;

export interface HealthApiPorts extends OrchestratorPorts {
  readonly closing: AbortSignal;
  readonly calendar: Calendar;
  readonly on: EventHub['on'];
}

export function createHealthApi(ports: HealthApiPorts): ApiGroup<'health'> {
  const { clock, announce, on, directory } = ports;
  const { health, breakers, providersOff, connectivity } = ports.registries;
  const views = () => [...health.views(breakers.views(), providersOff.until())];
  const standing = () => ({ providers: views(), isOffline: connectivity.seemsOffline() });
  const viewOf = (id: ProviderId) => {
    const view = views().find(({ providerId }) => providerId === id);
    if (!view) throw notFound('provider', id);
    return view;
  };
  const note = (id: ProviderId, done: string) =>
    noteProvider(ports, 'provider-changed', { id, label: directory.provider(id)?.row.label ?? id, done });
  const changed = (providerId: ProviderId) => {
    announce('health-changed', standing());
    return { health: viewOf(providerId) };
  };

  return {
    read: async () => standing(),
    watch: ({ span }, { signal }) => {
      const listen = (onChange: () => void) => {
        const stops = [health.watch(onChange), on('health-changed', onChange), on('usage-changed', onChange)];
        return () => stops.forEach((stop) => stop());
      };
      return watchHealth({ clock, listen, read: () => reportOf(ports, standing(), span) }, signal);
    },
    check: async ({ providerId }) => {
      await health.checkNow(providerId, ports.closing);
      return { health: viewOf(providerId) };
    },
    retryNow: async ({ model }) => {
      breakers.retryNow(model);
      // A provider that is down is passed over whatever its breakers say: only an answer from it ends that.
      await health.checkNow(splitModelRef(model).providerId, ports.closing);
      changed(splitModelRef(model).providerId);
      return {};
    },
    turnOff: async ({ providerId }) => {
      viewOf(providerId);
      providersOff.turnOff(providerId, ports.calendar.dayEnd(clock.now()));
      note(providerId, 'turned off until the end of today');
      return changed(providerId);
    },
    turnOn: async ({ providerId }) => {
      providersOff.turnOn(providerId);
      note(providerId, 'turned on again');
      return changed(providerId);
    },
  };
}

function reportOf(
  { stores, clock, audit }: OrchestratorPorts,
  standing: HealthStanding,
  span: HealthSpan,
): HealthReport {
  const now = clock.now();
  const lately = { from: now - shownMs, to: now + 1 };
  const stretches = stretchesOf(span, now);
  const counts = stores.callHistory.list({ from: stretches[0]?.from ?? now, to: now + 1 });
  audit.flush();
  return {
    ...standing,
    histories: [...readHistories(counts, stretches)],
    incidents: [...stores.incidents.list(lately.from, shownIncidents)],
    keyEvents: stores.audit
      .list({ events: ['key-set-aside', 'quota-passed'], limit: shownKeyEvents })
      .filter(({ at }) => at >= lately.from),
    firstTries: stores.callHistory.firstTries(lately),
  };
}
