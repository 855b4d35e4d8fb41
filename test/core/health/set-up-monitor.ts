import { createAlertRegistry } from '../../../electron/core/health/alert-registry.ts';
import type { CallReport } from '../../../electron/core/health/call-report.ts';
import { createHealthMonitor, type HealthChange } from '../../../electron/core/health/create-health-monitor.ts';
import type { ProbeResult } from '../../../electron/core/health/provider-state.ts';
import type { WatchedProvider } from '../../../electron/core/health/provider-states.ts';
import type { Alert } from '../../../shared/model/health.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryHealthStores } from './memory-health-stores.ts';

export const groq: WatchedProvider = { id: 'groq', isUsable: true, kind: 'cloud' };
export const ollama: WatchedProvider = { id: 'ollama', isUsable: true, kind: 'local' };
export const unkeyed: WatchedProvider = { id: 'mistral', isUsable: false, kind: 'cloud' };

export const success: CallReport = { providerId: 'groq', model: 'groq/llama', outcome: 'success', firstTokenMs: 200 };
export const failed: CallReport = { providerId: 'groq', model: 'groq/llama', outcome: 'failed', kind: 'overloaded' };

/** A monitor with its surroundings: three made-up providers, a clock moved by hand, probes that answer as told. */
export function setUpMonitor(providers: readonly WatchedProvider[] = [groq], stores = createMemoryHealthStores()) {
  const clock = createManualClock(1_000_000);
  const changes: HealthChange[] = [];
  const raised: Alert[] = [];
  const probes: string[] = [];
  const signals: AbortSignal[] = [];
  let listed = providers;
  let answer: (id: string) => Promise<ProbeResult> = async () => 'reachable';
  let idCount = 0;
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const monitor = createHealthMonitor({
    clock,
    log,
    random: { id: () => `incident-${(idCount += 1)}` },
    states: stores.states,
    incidents: stores.incidents,
    providers: () => listed,
    probe: async (id, signal) => {
      probes.push(id);
      signals.push(signal);
      return answer(id);
    },
    alerts: createAlertRegistry({ states: stores.states, log, onAlert: (alert) => raised.push(alert) }),
    onChange: (change) => changes.push(change),
  });
  const hear = (count: number, report: CallReport) => {
    for (let call = 0; call < count; call += 1) monitor.heard(report);
  };
  /** Lets time pass in steps, so that probes can answer in between. */
  const pass = async (durationMs: number, stepMs = 500) => {
    for (let passed = 0; passed < durationMs; passed += stepMs) {
      clock.advance(Math.min(stepMs, durationMs - passed));
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  };
  return {
    clock,
    stores,
    monitor,
    changes,
    raised,
    probes,
    signals,
    hear,
    pass,
    list: (next: readonly WatchedProvider[]) => {
      listed = next;
    },
    answerWith: (next: (id: string) => Promise<ProbeResult>) => {
      answer = next;
    },
  };
}
