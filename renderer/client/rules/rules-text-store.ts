import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WindowClock } from '../../lib/window-clock.ts';
import { documentChanges, readDocument } from '../../lib/rules/rules-document.ts';
import type { ToastStore } from '../toast-store.ts';
import type { RulesStore } from './rules-state.ts';

export interface RulesTextState {
  /** What was typed or imported; absent where the text is that of the saved rules. */
  readonly text: string | undefined;
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
}

/** The rules as a text that is saved as a whole, and kept however it stands. */
export function createRulesTextStore({ rules, toasts, clock }: RulesTextDeps): RulesTextStore {
  return createStore<RulesTextState>()((set, get) => ({
    text: undefined,
    edit: (text) => set({ text }),
    discard: () => {
      const { text } = get();
      set({ text: undefined });
      const run = () => set({ text });
      if (text !== undefined)
        toasts.getState().show({ text: 'Discarded', action: { label: 'Undo', isUndo: true, run } });
    },
    save: () => {
      const { text } = get();
      if (text === undefined) return;
      const known = rules.getState().rules;
      const read = readDocument(text, known);
      if (read.type === 'invalid') return;
      const made = { now: clock.now(), newId: () => crypto.randomUUID() };
      const step = { changes: documentChanges(read.entries, known, made) };
      set({ text: undefined });
      rules.getState().put(step);
      const run = () => rules.getState().revert(step);
      toasts.getState().show({ text: 'Rules saved', action: { label: 'Undo', isUndo: true, run } });
    },
    importFile: async (file) => {
      try {
        set({ text: await file.text() });
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        toasts.getState().show({ text: 'The file could not be read. Choose it again; what you wrote is kept.' });
      }
    },
  }));
}
