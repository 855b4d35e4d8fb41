import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ProviderHealth } from '../../shared/model/health.ts';
import { describeError } from './describe-error.ts';
import type { HealthState } from './health-state.ts';
import type { ToastStore } from './toast-store.ts';

export interface HealthAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => HealthState;
  readonly set: (change: Partial<HealthState>) => void;
}

export type HealthChanges = Pick<HealthState, 'check' | 'retryNow' | 'turnOff' | 'turnOn'>;

/** What a person can do about a provider. */
export function createHealthChanges({ core, toasts, get, set }: HealthAccess): HealthChanges {
  const put = (health: ProviderHealth) =>
    get().accept({
      providers: get().providers.map((known) => (known.providerId === health.providerId ? health : known)),
      isOffline: get().isOffline,
    });
  const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });

  return {
    check: async (ids) => {
      const asked = ids.filter((id) => !get().checking.has(id));
      set({ checking: new Set([...get().checking, ...asked]) });
      const answers = await Promise.allSettled(asked.map(async (providerId) => core.health.check({ providerId })));
      set({ checking: new Set([...get().checking].filter((id) => !asked.includes(id))) });
      for (const answer of answers) {
        if (answer.status === 'fulfilled') put(answer.value.health);
        else tell(answer.reason);
      }
    },
    retryNow: async (models) => {
      try {
        await Promise.all(models.map((model) => core.health.retryNow({ model })));
      } catch (error) {
        tell(error);
      }
    },
    turnOff: async (providerId, label) => {
      try {
        put((await core.health.turnOff({ providerId })).health);
        const action = { label: 'Undo', isUndo: true, run: () => void get().turnOn(providerId) };
        toasts.getState().show({ text: `${label} is turned off for today.`, action });
      } catch (error) {
        tell(error);
      }
    },
    turnOn: async (providerId) => {
      try {
        put((await core.health.turnOn({ providerId })).health);
      } catch (error) {
        tell(error);
      }
    },
  };
}
