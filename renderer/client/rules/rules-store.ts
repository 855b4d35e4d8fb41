import { createStore } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { reading } from '../../lib/read-status.ts';
import type { ToastStore } from '../toast-store.ts';
import { createRuleChanges } from './change-rules.ts';
import { createRuleReader } from './read-rules.ts';
import { createRuleSender } from './send-rules.ts';
import { createRuleSteps } from './step-rules.ts';
import type { RulesAccess, RulesState, RulesStore } from './rules-state.ts';

/** The rules as every view of them shows and changes them. */
export function createRulesStore(core: CoreApi, toasts: ToastStore): RulesStore {
  return createStore<RulesState>()((set, get) => {
    const access: RulesAccess = { core, toasts, get, set };
    const sender = createRuleSender(access);
    const steps = createRuleSteps(access, sender.send);
    return {
      rules: [],
      status: reading,
      view: 'board',
      selectedId: undefined,
      past: [],
      future: [],
      isSaving: false,
      sending: undefined,
      foreign: undefined,
      stopSending: sender.stop,
      ...createRuleReader(access, sender.sentCount),
      show: (view) => set({ view }),
      select: (selectedId) => set({ selectedId, foreign: undefined }),
      dismissForeign: () => set({ foreign: undefined }),
      ...steps,
      ...createRuleChanges(access),
    };
  });
}
