import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Rule, RuleId } from '../../../shared/model/rule.ts';
import { checkForm, draftOf, formOf, type RuleForm } from '../../lib/rules/rule-form.ts';
import type { RulesStore } from './rules-state.ts';

/** What was typed about a rule, with the rule that it was typed over. */
export interface TypedForm {
  readonly form: RuleForm;
  readonly over: string;
}

export interface RuleFormsState {
  readonly typed: Readonly<Partial<Record<RuleId, TypedForm>>>;
  /** Saved at once where it is valid, else kept as it was typed. Changes of one field that follow each other are one step. */
  readonly edit: (rule: Rule, change: (form: RuleForm) => RuleForm, field: string) => void;
  /** Goes back to what is saved. */
  readonly discard: (id: RuleId) => void;
}
export type RuleFormsStore = StoreApi<RuleFormsState>;

/** Keeps what is typed into the editor of a rule, so that nothing of it is lost before it is valid. */
export function createRuleFormsStore(rules: RulesStore): RuleFormsStore {
  return createStore<RuleFormsState>()((set, get) => ({
    typed: {},
    edit: (rule, change, field) => {
      const kept = get().typed[rule.id];
      const form = change(shownForm(rule, kept));
      const checked = checkForm(form);
      const over =
        checked.type === 'valid' ? JSON.stringify(checked.draft) : (kept?.over ?? JSON.stringify(draftOf(rule)));
      set({ typed: { ...get().typed, [rule.id]: { form, over } } });
      if (checked.type === 'valid') rules.getState().save(rule.id, checked.draft, field);
    },
    discard: (id) => set({ typed: { ...get().typed, [id]: undefined } }),
  }));
}

/** What was typed, unless it was valid and the rule has become another one since. Place and switch are not typed. */
export function shownForm(rule: Rule, typed: TypedForm | undefined): RuleForm {
  if (!typed) return formOf(draftOf(rule));
  const isOld = typed.over !== JSON.stringify(draftOf(rule));
  if (isOld && checkForm(typed.form).type === 'valid') return formOf(draftOf(rule));
  return { ...typed.form, isEnabled: rule.isEnabled, priority: rule.priority };
}
