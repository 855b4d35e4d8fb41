import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { RuleId, RuleShare } from '../../../shared/model/rule.ts';

export interface RuleShareState {
  /** Of the rule that is open; absent until it is known. */
  readonly share: RuleShare | undefined;
  readonly look: (id: RuleId | undefined) => Promise<void>;
  /** Counts anew, while somebody looks. */
  readonly lookAgain: () => Promise<void>;
}
export type RuleShareStore = StoreApi<RuleShareState>;

/** How many of the last messages the open rule has taken. */
export function createRuleShareStore(core: CoreApi): RuleShareStore {
  return createStore<RuleShareState>()((set) => {
    let lookedAt: RuleId | undefined;
    const read = async (id: RuleId): Promise<void> => {
      try {
        const share = await core.rules.share({ id });
        if (id === lookedAt) set({ share });
      } catch (error) {
        // What was counted before stays; nothing is done by this figure.
        if (!(error instanceof ContractError)) throw error;
      }
    };
    return {
      share: undefined,
      look: async (id) => {
        if (id === lookedAt) return;
        lookedAt = id;
        set({ share: undefined });
        if (id !== undefined) await read(id);
      },
      lookAgain: async () => {
        if (lookedAt !== undefined) await read(lookedAt);
      },
    };
  });
}
