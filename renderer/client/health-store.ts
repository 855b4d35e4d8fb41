import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { HealthReport, HealthSpan, ProviderHealth } from '../../shared/model/health.ts';
import type { ModelRef, ProviderId } from '../../shared/model/ids.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface HealthState {
  /** How every provider stands; known on every screen. */
  readonly providers: readonly ProviderHealth[];
  /** Known while the screen of health is open; stays when it is closed. */
  readonly report: HealthReport | undefined;
  readonly status: ReadStatus;
  readonly span: HealthSpan;
  /** Providers that are asked now. */
  readonly checking: ReadonlySet<ProviderId>;
  readonly read: () => Promise<void>;
  readonly accept: (providers: readonly ProviderHealth[]) => void;
  /** Follows the report until it is closed. Does nothing where it is followed already. */
  readonly open: () => void;
  readonly close: () => void;
  readonly choose: (span: HealthSpan) => void;
  /** One free call to each. */
  readonly check: (ids: readonly ProviderId[]) => Promise<void>;
  readonly retryNow: (models: readonly ModelRef[]) => Promise<void>;
  readonly turnOff: (id: ProviderId, label: string) => Promise<void>;
  readonly turnOn: (id: ProviderId) => Promise<void>;
}
export type HealthStore = StoreApi<HealthState>;

/** How the providers are, and what can be done about it. */
export function createHealthStore(core: CoreApi, toasts: ToastStore): HealthStore {
  let following: AbortController | undefined;

  return createStore<HealthState>()((set, get) => {
    const accept = (providers: readonly ProviderHealth[]) => {
      const { report } = get();
      set({ providers, ...(report && { report: { ...report, providers: [...providers] } }) });
    };
    const put = (health: ProviderHealth) =>
      accept(get().providers.map((known) => (known.providerId === health.providerId ? health : known)));
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });

    const follow = async (mine: AbortController) => {
      try {
        for await (const report of core.health.watch({ span: get().span }, { signal: mine.signal })) {
          if (following === mine) set({ report, providers: report.providers, status: ready });
        }
      } catch (error) {
        if (following === mine) set({ status: { state: 'failed', message: describeError(error) } });
      }
      if (following === mine) following = undefined;
    };
    const close = () => {
      following?.abort();
      following = undefined;
    };
    const open = () => {
      if (following) return;
      following = new AbortController();
      void follow(following);
    };
    const check = async (ids: readonly ProviderId[]) => {
      const asked = ids.filter((id) => !get().checking.has(id));
      set({ checking: new Set([...get().checking, ...asked]) });
      const answers = await Promise.allSettled(asked.map(async (providerId) => core.health.check({ providerId })));
      set({ checking: new Set([...get().checking].filter((id) => !asked.includes(id))) });
      for (const answer of answers) {
        if (answer.status === 'fulfilled') put(answer.value.health);
        else tell(answer.reason);
      }
    };

    return {
      providers: [],
      report: undefined,
      status: reading,
      span: 'day',
      checking: new Set(),
      read: async () => {
        try {
          accept((await core.health.read({})).providers);
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept,
      open,
      close,
      choose: (span) => {
        close();
        set({ span });
        open();
      },
      check,
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
  });
}
