import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import { clearRecords } from '../backups/clear-records.ts';
import type { Backups } from '../backups/create-backups.ts';
import { clearConversations, restoreConversations } from '../conversations/clear-conversations.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';
import { announceKeys, type ProviderPorts } from './provider-ports.ts';

export interface ClearingApiPorts extends OrchestratorPorts, ProviderPorts {
  readonly backups: Backups;
  readonly restart?: (() => void) | undefined;
}

export function createClearingApi(ports: ClearingApiPorts): ApiGroup<'clearing'> {
  const { stores, clock, keys, backups, audit, registries, announce, turns, restart } = ports;
  const store = stores.clearing;
  const conversationPorts = { store, workspaces: stores.workspaces, clock, turns, announce, closing: ports.closing };
  const onRemoved = () => {
    registries.budgets.reload();
    announce('budgets-changed', { budgets: [...registries.budgets.views()] });
    announce('usage-changed', {});
  };
  return {
    describe: async () => ({
      ...store.count(),
      keyCount: keys.views().filter(({ source }) => source !== 'environment').length,
    }),
    conversations: () => clearConversations(conversationPorts),
    restoreConversations: ({ deletedAt }) => restoreConversations(conversationPorts, deletedAt),
    async *records({ kind }, { signal }) {
      for await (const step of clearRecords({ backups, store, clock, onRemoved }, kind, signal)) {
        if (step.phase === 'cleared') audit.add('history-cleared', kind, clearedWords(kind, step.removedCount));
        yield step;
      }
      return undefined;
    },
    everything: async () => {
      if (!restart) {
        const message = 'This host cannot begin the program again, so nothing was cleared.';
        throw new ContractError({ code: 'conflict', message });
      }
      // Keys first: were they to stay behind, nobody would know of them any more.
      for (const id of await keys.forgetAll()) {
        registries.keyRing.forget(id);
        registries.quotas.forget(id);
      }
      announceKeys(ports);
      await backups.emptyAtNextStart();
      restart();
      return {};
    },
  };
}

function clearedWords(kind: 'traces' | 'usage', count: number): string {
  const what = kind === 'traces' ? 'traces' : 'records of usage';
  return `${count.toLocaleString('en-US')} ${what} were cleared.`;
}
