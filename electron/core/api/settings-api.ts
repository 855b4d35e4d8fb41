import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createSettingsApi({ stores, announce, policies }: OrchestratorPorts): ApiGroup<'settings'> {
  return {
    read: async () => stores.settings.read(),
    update: async ({ defaultModel, ...change }) => {
      const { defaultModel: current, ...rest } = stores.settings.read();
      const chosen = defaultModel === undefined ? current : (defaultModel ?? undefined);
      const settings: Settings = { ...rest, ...change, ...(chosen !== undefined && { defaultModel: chosen }) };
      stores.settings.save(settings);
      policies.reload();
      announce('settings-changed', { settings });
      return settings;
    },
  };
}
