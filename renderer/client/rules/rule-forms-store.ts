import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { checkForm, draftOf, formOf, type RuleForm } from '../../lib/rules/rule-form.ts';
import type { ToastStore } from '../toast-store.ts';
import type { RulesStore } from './rules-state.ts';

/** What was typed about a rule, with the rule that it was typed over. */
export interface TypedForm {
  readonly form: RuleForm;
  readonly over: string;
  /** What has been typed since it was valid, oldest first. */
  readonly unsaved: readonly UnsavedStep[];
}

interface UnsavedStep {
  readonly before: RuleForm;
  readonly field: string;
}

export interface RuleFormsState {
  readonly typed: Readonly<Partial<Record<RuleId, TypedForm>>>;
  /** Saved at once where it is valid, else kept as it was typed. Changes of one field that follow each other are one step. */
  readonly edit: (rule: Rule, change: (form: RuleForm) => RuleForm, field: string) => void;
  /** Takes back the last change that is not saved. */
  readonly undo: (id: RuleId) => void;
  /** Goes back to what is saved; a toast offers what was typed again. */
  readonly discard: (id: RuleId) => void;
}
export type RuleFormsStore = StoreApi<RuleFormsState>;

/** Keeps what is typed into the editor of a rule, so that nothing of it is lost before it is valid. */
export function createRuleFormsStore(rules: RulesStore, toasts: ToastStore): RuleFormsStore {
  return createStore<RuleFormsState>()((set, get) => {
    const put = (id: RuleId, next: TypedForm | undefined) => set({ typed: { ...get().typed, [id]: next } });
    return {
      typed: {},
      edit: (rule, change, field) => {
        const kept = get().typed[rule.id];
        const before = shownForm(rule, kept);
        const form = change(before);
        const checked = checkForm(form);
        if (checked.type === 'valid') {
          put(rule.id, { form, over: JSON.stringify(checked.draft), unsaved: [] });
          return rules.getState().save(rule.id, checked.draft, field);
        }
        const unsaved = withUnsaved(kept?.unsaved ?? [], { before, field });
        put(rule.id, { form, over: kept?.over ?? JSON.stringify(draftOf(rule)), unsaved });
      },
      undo: (id) => {
        const kept = get().typed[id];
        const step = kept?.unsaved.at(-1);
        if (!kept || !step) return;
        const isSaved = checkForm(step.before).type === 'valid';
        put(id, isSaved ? undefined : { ...kept, form: step.before, unsaved: kept.unsaved.slice(0, -1) });
      },
      discard: (id) => {
        const kept = get().typed[id];
        if (!kept) return;
        put(id, undefined);
        const undo = () => put(id, kept);
        toasts
          .getState()
          .show({ text: 'Discarded what was not saved', action: { label: 'Undo', isUndo: true, run: undo } });
      },
    };
  });
}

/** Whether something was typed about this rule that is not saved and can be taken back. */
export function hasUnsaved({ typed }: RuleFormsState, id: RuleId | undefined): boolean {
  return id !== undefined && (typed[id]?.unsaved.length ?? 0) > 0;
}

// Changes of one field that follow each other are one step.
function withUnsaved(unsaved: readonly UnsavedStep[], step: UnsavedStep): readonly UnsavedStep[] {
  return unsaved.at(-1)?.field === step.field ? unsaved : [...unsaved, step];
}

/** What was typed, unless it was valid and the rule has become another one since. Place and switch are not typed. */
export function shownForm(rule: Rule, typed: TypedForm | undefined): RuleForm {
  if (!typed) return formOf(draftOf(rule));
  const isOld = typed.over !== JSON.stringify(draftOf(rule));
  if (isOld && checkForm(typed.form).type === 'valid') return formOf(draftOf(rule));
  return { ...typed.form, isEnabled: rule.isEnabled, priority: rule.priority };
}
