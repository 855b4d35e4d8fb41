import type { FailureKind } from '../../../shared/model/failure.ts';
import type { HealthState, Incident } from '../../../shared/model/health.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { createLateWriter } from '../ports/late-writer.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { IncidentStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';
import { createEarlyEvents } from './early-events.ts';
import { type Aftermath, type IncidentEvent, startIncident, stepIncident } from './step-incident.ts';

/**
 * Opens an incident when a provider stops working as it should, and ends it when the provider is healthy again, or when
 * nothing has been heard of it for so long that nobody knows.
 */
export interface IncidentLog {
  /** `failingSince`: the failures from then on led to it. They belong to the incident that opens, which begins with them. */
  readonly stateChanged: (providerId: ProviderId, to: HealthState, failingSince?: number) => void;
  /** Counts an attempt that failed: to the open incident, else to the one that may come of it. */
  readonly attemptFailed: (providerId: ProviderId, failed: { kind: FailureKind; aftermath: Aftermath }) => void;
  /** Counts a message that another model answered, likewise. */
  readonly answeredElsewhere: (providerId: ProviderId, by: ModelRef) => void;
  /** Nobody watches the provider any more: what is open of it ends. */
  readonly forget: (providerId: ProviderId) => void;
  /** Providers with an open incident. */
  readonly open: () => readonly ProviderId[];
  readonly flush: () => void;
}

export interface IncidentLogPorts {
  readonly incidents: IncidentStore;
  readonly clock: Clock;
  readonly random: Pick<Random, 'id'>;
  readonly log: Log;
}

const writeDelayMs = 1_000;
const mostOpen = 1_000;

/** Goes on with the incidents that were open when the program ended. */
export function createIncidentLog({ incidents, clock, random, log }: IncidentLogPorts): IncidentLog {
  const stored = tryStorage(log, 'incidents-not-read', () => incidents.list(clock.now(), mostOpen)) ?? [];
  const open = new Map<ProviderId, Incident>(
    stored.filter(({ endedAt }) => endedAt === undefined).map((incident) => [incident.providerId, incident]),
  );
  const save = (incident: Incident) => tryStorage(log, 'incident-not-stored', () => incidents.save(incident));
  const writer = createLateWriter<ProviderId>(clock, writeDelayMs, (providerId) => {
    const incident = open.get(providerId);
    if (incident) save(incident);
  });

  const early = createEarlyEvents();

  const step = (providerId: ProviderId, event: IncidentEvent) => {
    const incident = open.get(providerId);
    if (!incident) return;
    const next = stepIncident(incident, event, clock.now());
    if (next.endedAt === undefined) {
      open.set(providerId, next);
      writer.changed(providerId);
      return;
    }
    open.delete(providerId);
    save(next);
  };
  const count = (providerId: ProviderId, event: IncidentEvent) => {
    if (open.has(providerId)) step(providerId, event);
    else early.add(providerId, { at: clock.now(), event });
  };
  const start = (providerId: ProviderId, state: Incident['state'], failingSince?: number) => {
    const now = clock.now();
    const led = early.take(providerId, failingSince ?? now);
    const started = startIncident({ id: random.id(), providerId, state, startedAt: led[0]?.at ?? now });
    const incident = led.reduce((before, { event, at }) => stepIncident(before, event, at), started);
    open.set(providerId, incident);
    save(incident);
  };

  return {
    stateChanged: (providerId, to, failingSince) => {
      // Of what nobody hears any more nobody can say that it goes on.
      if (to === 'healthy' || to === 'unknown') return step(providerId, { type: 'recovered' });
      if (open.has(providerId)) step(providerId, { type: 'worsened', to });
      else start(providerId, to, failingSince);
    },
    attemptFailed: (providerId, failed) => count(providerId, { type: 'attempt-failed', ...failed }),
    answeredElsewhere: (providerId, by) => count(providerId, { type: 'answered-elsewhere', by }),
    forget: (providerId) => {
      early.forget(providerId);
      step(providerId, { type: 'recovered' });
    },
    open: () => [...open.keys()],
    flush: writer.flush,
  };
}
