import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { RuleId } from '../../../shared/model/rule.ts';

export interface KnownRulesState {
  /** Of the rules that were asked about, those that are not there any more. */
  readonly gone: ReadonlySet<RuleId>;
  /** What is asked for one after the other goes out as one question. */
  readonly ask: (ids: readonly RuleId[]) => void;
  /** Asks about all of them anew: the rules are others. */
  readonly askAgain: () => void;
}
export type KnownRulesStore = StoreApi<KnownRulesState>;

const mostAtOnce = 500;

/** Which of the rules that answers name are still there. */
export function createKnownRulesStore(core: CoreApi): KnownRulesStore {
  return createStore<KnownRulesState>()((set, get) => {
    const asked = new Set<RuleId>();
    const waiting = new Set<RuleId>();
    const findOut = async (ids: readonly RuleId[]): Promise<void> => {
      const there = new Set((await core.rules.known({ ids: [...ids] })).ids);
      const gone = new Set(get().gone);
      for (const id of ids) if (!there.has(id)) gone.add(id);
      for (const id of there) gone.delete(id);
      set({ gone });
    };
    const send = async (): Promise<void> => {
      const ids = [...waiting];
      waiting.clear();
      try {
        for (let from = 0; from < ids.length; from += mostAtOnce) await findOut(ids.slice(from, from + mostAtOnce));
      } catch (error) {
        if (!(error instanceof ContractError)) throw error;
        // They count as there, and are asked about again with the next change.
      }
    };
    const ask = (ids: readonly RuleId[]) => {
      if (ids.length === 0) return;
      if (waiting.size === 0) queueMicrotask(() => void send());
      for (const id of ids) {
        asked.add(id);
        waiting.add(id);
      }
    };
    return {
      gone: new Set(),
      ask: (ids) => ask(ids.filter((id) => !asked.has(id))),
      askAgain: () => ask([...asked]),
    };
  });
}
