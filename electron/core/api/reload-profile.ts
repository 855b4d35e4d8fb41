import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { announceProviders, type ProviderPorts } from './provider-ports.ts';

type ProfilePorts = Pick<
  OrchestratorPorts & ProviderPorts,
  'stores' | 'directory' | 'keys' | 'clock' | 'policies' | 'router' | 'rules' | 'registries' | 'announce'
>;

/** Rows came or went without these verbs, by an import: what is kept in memory is read anew, and the windows are told. */
export function reloadProfile(ports: ProfilePorts): void {
  const { stores, directory, policies, router, rules, registries, announce } = ports;
  directory.change(() => undefined);
  policies.reload();
  router.reload();
  registries.budgets.reload();
  announce('workspaces-changed', { workspaces: [...stores.workspaces.list()] });
  announce('settings-changed', { settings: stores.settings.read() });
  announceProviders(ports);
  announce('rules-changed', { total: rules().length });
  announce('rule-tests-changed', {});
  announce('budgets-changed', { budgets: [...registries.budgets.views()] });
  announce('usage-changed', {});
}
