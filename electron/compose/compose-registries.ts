import type { Calendar } from '../../shared/model/calendar.ts';
import { createBudgets } from '../core/budget/create-budgets.ts';
import type { AlertRegistry } from '../core/health/alert-registry.ts';
import { createHealthMonitor } from '../core/health/create-health-monitor.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { AskProvider } from '../core/ports/ask-provider.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Random } from '../core/ports/random.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { Directory } from '../core/providers/directory.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';
import { probeProvider } from '../core/providers/probe-provider.ts';
import { createBreakers } from '../core/resilience/breakers.ts';
import { createGates } from '../core/resilience/concurrency-gate.ts';
import { type Connectivity, createConnectivity } from '../core/resilience/connectivity.ts';
import { isFarAway, isUnreached } from '../core/resilience/is-unreached.ts';
import { createKeyRing } from '../core/resilience/keys-in-use.ts';
import { createQuotas } from '../core/resilience/quotas.ts';
import { createProvidersOff } from '../core/resilience/providers-off.ts';
import { createRateLimits } from '../core/resilience/rate-limits.ts';
import type { Registries } from '../core/turns/registries.ts';
import { keepGoing } from './keep-going.ts';

/** Calls to one provider at the same time: enough for a person, a batch and a workflow together. */
const callsAtOnce = { cloud: 32, custom: 32, local: 4, demo: 32 } as const;

export interface RegistryParts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly ask: AskProvider;
  readonly directory: Directory;
  readonly keys: KeyDirectory;
  readonly calendar: Calendar;
  readonly announce: Announce;
  readonly alerts: AlertRegistry;
}

/** Everybody who remembers something from call to call. */
export function composeRegistries(parts: RegistryParts): Registries {
  const { stores, clock, directory, calendar } = parts;
  const states = keepGoing(stores.states, parts.log);
  const breakers = createBreakers({ clock, states });
  const providersOff = createProvidersOff({ clock, states });
  const connectivity = createConnectivity({ clock, onChange: () => tell() });
  const health = composeHealth(parts, connectivity, () => tell());
  const tell = () =>
    parts.announce('health-changed', {
      providers: [...health.views(breakers.views(), providersOff.until())],
      isOffline: connectivity.seemsOffline(),
    });
  const quotas = createQuotas({ clock, states, dayStartsAt: () => calendar.dayStart(clock.now()) });
  return {
    breakers,
    keyRing: createKeyRing({ clock, states, quotas, dayEndsAt: () => calendar.dayEnd(clock.now()) }),
    quotas,
    rateLimits: createRateLimits({ clock }),
    gates: createGates((id) => callsAtOnce[directory.provider(id)?.row.kind ?? 'cloud']),
    connectivity,
    health,
    providersOff,
    budgets: createBudgets({
      ...{ store: stores.budgets, usage: stores.usage, calendar, clock },
      providerName: (id) => directory.provider(id)?.row.label ?? id,
    }),
  };
}

function composeHealth(parts: RegistryParts, connectivity: Connectivity, onChange: () => void): Registries['health'] {
  const { stores, clock, random, log, directory, keys, alerts } = parts;
  const secretOf = async (id: string) => {
    const key = keys.views().find(({ providerId, hasSecret }) => providerId === id && hasSecret);
    return key && keys.secretOf(key.id);
  };
  return createHealthMonitor({
    clock,
    random,
    log,
    states: keepGoing(stores.states, log),
    incidents: stores.incidents,
    providers: () => directory.providerViews({ keys: keys.views(), now: clock.now() }),
    probe: async (id, signal) => {
      const provider = directory.provider(id);
      if (!provider || provider.row.kind === 'demo') return 'not-possible';
      const secret = await secretOf(id);
      const { result, failure } = await probeProvider(parts, {
        provider,
        signal,
        ...(secret !== undefined && { secret }),
      });
      if (!isFarAway(provider.row) || result === 'not-possible') return result;
      // So that the network is known to be gone, or back, before anybody sends a message.
      if (failure && isUnreached(failure)) connectivity.unreachable(id, failure.providerCode);
      else if (result !== 'unreachable') connectivity.heard(id);
      return connectivity.seemsOffline() ? undefined : result;
    },
    alerts,
    onChange,
  });
}
