import type { FailureKind } from '../../../shared/model/failure.ts';
import type { HealthState, Incident } from '../../../shared/model/health.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import { createLateWriter } from '../ports/late-writer.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { IncidentStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';
import { type Aftermath, type IncidentEvent, startIncident, stepIncident } from './step-incident.ts';

/** Opens an incident when a provider stops working as it should, and ends it when the provider is healthy again. */
export interface IncidentLog {
  readonly stateChanged: (providerId: ProviderId, to: HealthState) => void;
  /** Counts an attempt that failed while an incident is open. */
  readonly attemptFailed: (providerId: ProviderId, failed: { kind: FailureKind; aftermath: Aftermath }) => void;
  /** Counts a message that another model answered while an incident is open. */
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
  const start = (providerId: ProviderId, state: Incident['state']) => {
    const incident = startIncident({ id: random.id(), providerId, state, startedAt: clock.now() });
    open.set(providerId, incident);
    save(incident);
  };

  return {
    stateChanged: (providerId, to) => {
      if (to === 'unknown') return;
      if (to === 'healthy') return step(providerId, { type: 'recovered' });
      if (open.has(providerId)) step(providerId, { type: 'worsened', to });
      else start(providerId, to);
    },
    attemptFailed: (providerId, failed) => step(providerId, { type: 'attempt-failed', ...failed }),
    answeredElsewhere: (providerId, by) => step(providerId, { type: 'answered-elsewhere', by }),
    forget: (providerId) => step(providerId, { type: 'recovered' }),
    open: () => [...open.keys()],
    flush: writer.flush,
  };
}
