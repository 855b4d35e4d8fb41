import { createStore, type StoreApi } from 'zustand/vanilla';
import type { TextStorage } from '../../lib/stored-value.ts';
import type { WindowClock } from '../../lib/window-clock.ts';
import { typedChanges, type TypedRules } from '../../lib/rules/document-changes.ts';
import { writeDocument } from '../../lib/rules/rules-document.ts';
import type { ToastStore } from '../toast-store.ts';
import { withChanges } from './apply-changes.ts';
import { holdRules, readHeldRules } from './held-rules-text.ts';
import type { RulesStore, RuleStep } from './rules-state.ts';

export interface RulesTextState {
  /** What was typed or imported; absent where the text is that of the saved rules. */
  readonly typed: TypedRules | undefined;
  readonly edit: (text: string) => void;
  readonly discard: () => void;
  /** Does nothing while the text is not valid: it stays as it is. */
  readonly save: () => void;
  readonly importFile: (file: Blob) => Promise<void>;
}
export type RulesTextStore = StoreApi<RulesTextState>;

export interface RulesTextDeps {
  readonly rules: RulesStore;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  /** Holds what is typed over a reload. */
  readonly storage: TextStorage;
}

/** The rules as a text that is saved as a whole, and kept however it stands, over a reload of the window too. */
export function createRulesTextStore({ rules, toasts, clock, storage }: RulesTextDeps): RulesTextStore {
  /** On its way to the core; it stays the text until the core has stored it. */
  let saving: TypedRules | undefined;
  const store = createStore<RulesTextState>()((set, get) => ({
    typed: readHeldRules(storage),
    edit: (text) => {
      const { typed } = get();
      const over = typed && typed !== saving ? typed.over : rules.getState().rules;
      set({ typed: text === writeDocument(over) ? undefined : { text, over } });
    },
    discard: () => {
      const { typed } = get();
      set({ typed: undefined });
      const run = () => set({ typed });
      if (typed) toasts.getState().show({ text: 'Discarded', action: { label: 'Undo', isUndo: true, run } });
    },
    save: () => {
      const { typed } = get();
      if (!typed || (typed === saving && rules.getState().isSaving)) return;
      const known = rules.getState().rules;
      const read = typedChanges(typed, known, { now: clock.now(), newId: () => crypto.randomUUID() });
      if (read.type === 'invalid') return;
      const { changes } = read;
      if (changes.length === 0) return set({ typed: undefined });
      // With the ids that new rules are stored under, so that saving it once more does not add them again.
      const kept: TypedRules = { text: writeDocument(withChanges(known, changes)), over: known };
      const step: RuleStep = {
        changes,
        onStored: () => {
          if (get().typed === kept) set({ typed: undefined });
          const run = () => rules.getState().revert(step);
          toasts.getState().show({ text: 'Rules saved', action: { label: 'Undo', isUndo: true, run } });
        },
        onRefused: () => {
          const { typed: now = kept } = get();
          set({ typed: now === kept ? kept : { text: now.text, over: known } });
        },
      };
      saving = kept;
      set({ typed: kept });
      rules.getState().put(step);
    },
    importFile: async (file) => {
      try {
        const text = await file.text();
        set({ typed: { text, over: rules.getState().rules } });
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        toasts.getState().show({ text: 'The file could not be read. Choose it again; what you wrote is kept.' });
      }
    },
  }));
  store.subscribe(({ typed }, before) => {
    if (typed !== before.typed) holdRules(storage, typed, before.typed);
  });
  return store;
}
