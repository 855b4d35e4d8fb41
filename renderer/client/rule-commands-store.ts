import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { RuleCommand } from '../../shared/model/rule.ts';

export interface RuleCommandsState {
  /** Slash commands that rules give a meaning. */
  readonly commands: readonly RuleCommand[];
  readonly read: () => Promise<void>;
}
export type RuleCommandsStore = StoreApi<RuleCommandsState>;

export function createRuleCommandsStore(core: CoreApi): RuleCommandsStore {
  return createStore<RuleCommandsState>()((set) => ({
    commands: [],
    read: async () => {
      try {
        set({ commands: (await core.rules.commands({})).commands });
      } catch (error) {
        // They stay as they were: a command that is not offered can still be typed.
        if (!(error instanceof ContractError)) throw error;
      }
    },
  }));
}
