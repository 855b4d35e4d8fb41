import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

const shownIncidents = 200;
const shownMs = 30 * 86_400_000;

export function createHealthApi(ports: OrchestratorPorts & { readonly closing: AbortSignal }): ApiGroup<'health'> {
  const { stores, clock } = ports;
  const { health, breakers } = ports.registries;
  const views = () => [...health.views(breakers.views())];

  return {
    read: async () => ({
      providers: views(),
      incidents: [...stores.incidents.list(clock.now() - shownMs, shownIncidents)],
    }),
    watch: async ({ isWatched }) => {
      health.watchClosely(isWatched);
      return {};
    },
    check: async ({ providerId }) => {
      await health.checkNow(providerId, ports.closing);
      const view = views().find((provider) => provider.providerId === providerId);
      if (!view) throw notFound('provider', providerId);
      return { health: view };
    },
    retryNow: async ({ model }) => {
      breakers.retryNow(model);
      // A provider that is down is passed over whatever its breakers say: only an answer from it ends that.
      await health.checkNow(splitModelRef(model).providerId, ports.closing);
      return {};
    },
  };
}
