import type { BreakerView, HealthState, ProviderHealth } from '../../../shared/model/health.ts';
import { type ModelRef, type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { IncidentStore, StateStore } from '../ports/stores.ts';
import type { AlertRegistry } from './alert-registry.ts';
import type { Probe } from './ask-probe.ts';
import { aftermathOf, type CallReport, isDuration, signOf } from './call-report.ts';
import { createIncidentLog, type IncidentLog } from './incident-log.ts';
import type { ProbeTarget } from './plan-probes.ts';
import { createProbeRounds } from './probe-rounds.ts';
import { failingSince, type HealthSign, type ProbeResult, type ProviderState } from './provider-state.ts';
import { createProviderStates, type ProviderStates, type WatchedProvider } from './provider-states.ts';
import { providerView } from './provider-view.ts';
import { readHealth } from './read-health.ts';
import { isRecent } from './rolling-window.ts';
import { createSpeedRecord, type ModelSpeed, type SpeedRecord } from './speed-record.ts';
import { createWatchers } from './watchers.ts';

export interface HealthMonitorPorts {
  readonly clock: Clock;
  readonly log: Log;
  /** For the ids of incidents. */
  readonly random: Pick<Random, 'id'>;
  readonly states: StateStore;
  readonly incidents: IncidentStore;
  readonly providers: () => readonly WatchedProvider[];
  readonly probe: Probe;
  readonly alerts: AlertRegistry;
  readonly onChange: (change: HealthChange) => void;
}

export interface HealthChange {
  readonly providerId: ProviderId;
  readonly from: HealthState;
  readonly to: HealthState;
}

/** Hears of every real call, asks with free ones, and says how each provider is. */
export interface HealthMonitor {
  readonly heard: (report: CallReport) => void;
  /** Every provider there is; `offUntil` has those that the person has turned off. */
  readonly views: (
    breakers: readonly BreakerView[],
    offUntil: ReadonlyMap<ProviderId, number>,
  ) => readonly ProviderHealth[];
  /** Those to be passed over until a call or probe comes through. */
  readonly down: () => ReadonlySet<ProviderId>;
  /** 0 is down, 1 is well; a provider nobody has asked is absent. */
  readonly score: () => ReadonlyMap<ProviderId, number>;
  /** As measured, the latest answers counting most. */
  readonly speed: () => ReadonlyMap<ModelRef, ModelSpeed>;
  /** Until the returned function is called, every provider is asked once a minute and whatever is heard is told. */
  readonly watch: (onHeard: () => void) => () => void;
  /** A message that a provider in trouble failed on or was passed over for, and who answered it. */
  readonly answeredElsewhere: (providerIds: Iterable<ProviderId>, by: ModelRef) => void;
  /** While the machine sleeps nobody is asked. */
  readonly setSuspended: (isSuspended: boolean) => void;
  /** One free call, now. Resolves when its result counts, at most 10 s later; rejects when `signal` fires. */
  readonly checkNow: (id: ProviderId, signal: AbortSignal) => Promise<void>;
  /** Begins to ask; the returned function ends that and writes what waits. */
  readonly start: () => () => void;
}

export function createHealthMonitor(ports: HealthMonitorPorts): HealthMonitor {
  const speeds = createSpeedRecord(ports);
  const incidents = createIncidentLog(ports);
  const watchers = createWatchers(() => rounds.replan());

  const states = createProviderStates({
    now: ports.clock.now,
    kindOf: (id) => kindOf(ports, id),
    onStep: (providerId, after, from) => {
      if (after.standing !== from) {
        incidents.stateChanged(providerId, after.standing, failingSince(after));
        if (after.standing === 'unknown') forgetAlerts(ports, providerId, after);
        ports.onChange({ providerId, from, to: after.standing });
        rounds.replan();
      }
      for (const reading of readHealth(providerId, after, ports.clock.now())) ports.alerts.read(reading);
      watchers.tell();
    },
  });
  const rounds = createProbeRounds({
    ...ports,
    targets: () => targetsOf(ports.providers(), states, watchers.isAnybody()),
    onLook: () => {
      forgetRemoved(ports, states, incidents);
      states.passTime();
      endUnheard(ports, states, incidents);
    },
    onResult: (id, result) => states.take(id, signOfProbe(kindOf(ports, id), result)),
  });

  return {
    heard: (report) => {
      const sign = signOf(report);
      if (sign) states.take(report.providerId, sign);
      if (sign?.type === 'failed') {
        incidents.attemptFailed(report.providerId, { kind: sign.kind, aftermath: aftermathOf(report) });
      }
      hearSpeed(speeds, report);
    },
    views: (breakers, offUntil) =>
      viewsOf(ports.providers(), states.read, breakers).map((view) => withOff(view, offUntil.get(view.providerId))),
    down: states.down,
    score: states.scores,
    speed: speeds.speeds,
    watch: watchers.add,
    answeredElsewhere: (providerIds, by) => {
      for (const id of providerIds) incidents.answeredElsewhere(id, by);
      watchers.tell();
    },
    setSuspended: rounds.setSuspended,
    checkNow: rounds.askNow,
    start: () => {
      const stop = rounds.start();
      return () => {
        stop();
        incidents.flush();
        speeds.flush();
      };
    },
  };
}

function hearSpeed(speeds: SpeedRecord, { model, firstTokenMs, tokensPerSecond }: CallReport): void {
  if (!isDuration(firstTokenMs) || tokensPerSecond === undefined) return;
  speeds.heard(model, { firstTokenMs, tokensPerSecond });
}

function kindOf({ providers }: HealthMonitorPorts, id: ProviderId): WatchedProvider['kind'] | undefined {
  return providers().find((provider) => provider.id === id)?.kind;
}

/** Nobody watches over providers that are gone: what was begun about them ends. */
function forgetRemoved(ports: HealthMonitorPorts, states: ProviderStates, incidents: IncidentLog): void {
  const present = new Set(ports.providers().map(({ id }) => id));
  for (const id of [...states.known(), ...incidents.open()]) {
    if (present.has(id)) continue;
    forgetAlerts(ports, id, states.read(id));
    incidents.forget(id);
    states.forget(id);
  }
}

/** What was begun before a restart ends too where nobody has heard of its provider for a while since. */
function endUnheard(ports: HealthMonitorPorts, states: ProviderStates, incidents: IncidentLog): void {
  for (const id of incidents.open()) {
    const state = states.read(id);
    if (state.standing !== 'unknown' || isRecent(state.since, ports.clock.now())) continue;
    forgetAlerts(ports, id, state);
    incidents.stateChanged(id, 'unknown');
  }
}

/** Without a word: nobody knows whether it has recovered. */
function forgetAlerts({ alerts, clock }: HealthMonitorPorts, id: ProviderId, state: ProviderState): void {
  alerts.forget(readHealth(id, state, clock.now()).map(({ cause }) => cause));
}

/** A server on this machine that answers no free call has not been started: that speaks against nobody. */
function signOfProbe(kind: WatchedProvider['kind'] | undefined, result: ProbeResult): HealthSign {
  return kind === 'local' && result === 'unreachable' ? { type: 'not-running' } : { type: 'probed', result };
}

const oftenMs = 60_000;
const seldomMs = 5 * 60_000;

function targetsOf(
  providers: readonly WatchedProvider[],
  states: ProviderStates,
  isWatched: boolean,
): readonly Omit<ProbeTarget, 'lastStartedAt'>[] {
  const everyMs = (id: ProviderId) => (isWatched || isUnwell(states.read(id)) ? oftenMs : seldomMs);
  return providers.filter(({ isUsable }) => isUsable).map(({ id }) => ({ id, everyMs: everyMs(id) }));
}

function isUnwell({ standing, failuresInARow, unreachableInARow }: ProviderState): boolean {
  return standing === 'degraded' || standing === 'down' || failuresInARow > 0 || unreachableInARow > 0;
}

function viewsOf(
  providers: readonly WatchedProvider[],
  stateOf: (id: ProviderId) => ProviderState,
  breakers: readonly BreakerView[],
): readonly ProviderHealth[] {
  const breakersOf = Map.groupBy(breakers, ({ model }) => splitModelRef(model).providerId);
  return providers.map(({ id }) => providerView(id, stateOf(id), breakersOf.get(id) ?? []));
}

function withOff(view: ProviderHealth, offUntil: number | undefined): ProviderHealth {
  return offUntil === undefined ? view : { ...view, offUntil };
}
