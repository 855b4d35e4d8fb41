import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { changeSettings } from '../../../shared/model/change-settings.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createSettingsApi({ stores, announce, policies }: OrchestratorPorts): ApiGroup<'settings'> {
  return {
    read: async () => stores.settings.read(),
    update: async (change) => {
      const settings = changeSettings(stores.settings.read(), change);
      stores.settings.save(settings);
      policies.reload();
      announce('settings-changed', { settings });
      return settings;
    },
  };
}
