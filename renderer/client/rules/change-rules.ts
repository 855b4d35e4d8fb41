import { placeRule } from '../../../shared/model/place-rule.ts';
import type { Rule, RuleDraft, RuleId } from '../../../shared/model/rule.ts';
import { describeError } from '../describe-error.ts';
import { withStep } from './past-steps.ts';
import type { RulesAccess, RulesState, RuleStep } from './rules-state.ts';

type RuleChanges = Pick<RulesState, 'move' | 'setEnabled' | 'save' | 'remove' | 'add' | 'copy'>;

/** What a person does to rules, as steps. */
export function createRuleChanges({ core, toasts, get, set }: RulesAccess): RuleChanges {
  const find = (id: RuleId) => get().rules.find(({ rule }) => rule.id === id)?.rule;
  const change = (before: Rule, after: Rule, mergeKey?: string) =>
    get().put({ changes: [{ id: before.id, before, after }], ...(mergeKey !== undefined && { mergeKey }) });
  const addRule = async (draft: RuleDraft): Promise<boolean> => {
    try {
      const rule = await core.rules.save({ draft });
      const step: RuleStep = { changes: [{ id: rule.id, before: undefined, after: rule }] };
      set({ past: withStep(get().past, step), future: [], selectedId: rule.id, foreign: undefined });
      await get().read();
      return true;
    } catch (error) {
      toasts
        .getState()
        .show({ text: describeError(error), action: { label: 'Retry', run: () => void addRule(draft) } });
      return false;
    }
  };
  return {
    move: (id, position) => {
      const changes = placeRule(
        get().rules.map(({ rule }) => rule),
        id,
        position,
      );
      if (!changes) return toasts.getState().show({ text: noRoom });
      get().put({
        changes: changes.flatMap(({ id: changedId, priority }) => {
          const before = find(changedId);
          return before ? [{ id: changedId, before, after: { ...before, priority } }] : [];
        }),
      });
    },
    setEnabled: (id, isEnabled) => {
      const rule = find(id);
      if (rule && rule.isEnabled !== isEnabled) change(rule, { ...rule, isEnabled });
    },
    save: (id, draft, mergeKey) => {
      const rule = find(id);
      if (rule) change(rule, { ...draft, id, origin: rule.origin, createdAt: rule.createdAt }, `${id} ${mergeKey}`);
    },
    remove: (id) => {
      const rule = find(id);
      if (!rule) return;
      if (rule.origin === 'system') return toasts.getState().show({ text: isShipped(rule) });
      const step: RuleStep = { changes: [{ id, before: rule, after: undefined }] };
      if (get().selectedId === id) get().select(undefined);
      get().put(step);
      const undo = () => get().revert(step);
      toasts.getState().show({ text: `Deleted ${rule.name}`, action: { label: 'Undo', isUndo: true, run: undo } });
    },
    add: addRule,
    copy: async (id) => {
      const rule = find(id);
      if (rule) await addRule(copyOf(rule));
    },
  };
}

const noRoom = 'There is no priority left at this place. Give the rules around it priorities that are further apart.';

function isShipped({ name }: Rule): string {
  return `${name} comes with Switchboard and cannot be deleted. Turn it off instead.`;
}

function copyOf({ id, origin, createdAt, ...draft }: Rule): RuleDraft {
  return { ...draft, name: `${draft.name.slice(0, longestName - copyMark.length)}${copyMark}` };
}

const copyMark = ' copy';
const longestName = 120;
