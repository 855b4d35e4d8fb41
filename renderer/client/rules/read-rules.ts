import type { ListedRule, Rule, RuleId } from '../../../shared/model/rule.ts';
import { ready } from '../../lib/read-status.ts';
import { isSameRule } from '../../lib/rules/same-rules.ts';
import { describeError } from '../describe-error.ts';
import { readOnceMore, type WantAgain } from '../read-once-more.ts';
import { withForeignChange } from './past-steps.ts';
import type { RulesAccess, RulesState, RuleStep } from './rules-state.ts';

const pageSize = 500;

/** Reads every page of the rules. Asked again meanwhile, it reads once more at the end. */
export function createRuleReader(
  { core, toasts, get, set }: RulesAccess,
  sentCount: () => number,
): Pick<RulesState, 'read' | 'readOwn'> {
  /** What is read next was done by this window. */
  let isOwn = false;
  const readOnce = async (wantAgain: WantAgain): Promise<void> => {
    const sentBefore = sentCount();
    const wasOwn = isOwn;
    isOwn = false;
    const rules = await readPages();
    // What is still on its way out would be undone by what was read before it.
    if (get().isSaving || sentCount() !== sentBefore) {
      isOwn ||= wasOwn;
      if (!get().isSaving) wantAgain();
      return;
    }
    const { rules: before, status, selectedId, past, foreign: told } = get();
    const mayBeForeign = status.state === 'ready' && !wasOwn && !isOwn;
    const change = mayBeForeign ? foreignChange(selectedId, before, rules) : undefined;
    if (!change) return set({ rules, status: ready });
    const { id, after } = change;
    const { past: steps, step } = withForeignChange(past, change, told?.id === id ? told.step : undefined);
    set({ rules, status: ready, past: steps, future: [], foreign: after && { id, step } });
    if (!after) tellOfDeletion(change.before, step);
  };
  const tellOfDeletion = ({ name }: Rule, step: RuleStep) => {
    const action = { label: 'Bring it back', run: () => get().revert(step) };
    toasts.getState().show({ text: `${name} was deleted in another window`, action });
  };
  const readPages = async (): Promise<readonly ListedRule[]> => {
    const rules: ListedRule[] = [];
    for (;;) {
      const page = await core.rules.list({ from: rules.length, limit: pageSize });
      rules.push(...page.rules);
      if (page.rules.length === 0 || rules.length >= page.total) return rules;
    }
  };

  const read = readOnceMore(readOnce, (error) => {
    set({ status: { state: 'failed', message: describeError(error) } });
  });
  return {
    read,
    readOwn: async () => {
      if (get().status.state === 'reading') return;
      isOwn = true;
      await read();
    },
  };
}

/** The open rule is another one than this window knows. */
function foreignChange(id: RuleId | undefined, known: readonly ListedRule[], read: readonly ListedRule[]) {
  if (id === undefined) return undefined;
  const before = known.find(({ rule }) => rule.id === id)?.rule;
  const after = read.find(({ rule }) => rule.id === id)?.rule;
  return !before || (after && isSameRule(before, after)) ? undefined : { id, before, after };
}
