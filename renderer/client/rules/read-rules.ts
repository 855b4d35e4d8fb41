import { type ListedRule, Rule, type RuleId } from '../../../shared/model/rule.ts';
import { ready } from '../../lib/read-status.ts';
import { describeError } from '../describe-error.ts';
import { readOnceMore, type WantAgain } from '../read-once-more.ts';
import type { ForeignChange, RulesAccess } from './rules-state.ts';

const pageSize = 500;

/** Reads every page of the rules. Asked again meanwhile, it reads once more at the end. */
export function createRuleReader(
  { core, toasts, get, set }: RulesAccess,
  sentCount: () => number,
): () => Promise<void> {
  const readOnce = async (wantAgain: WantAgain): Promise<void> => {
    const sentBefore = sentCount();
    const rules = await readPages();
    // What is still on its way out would be undone by what was read before it.
    if (get().isSaving || sentCount() !== sentBefore) {
      if (!get().isSaving) wantAgain();
      return;
    }
    const { rules: before, status, selectedId, past } = get();
    const foreign = status.state === 'ready' ? foreignChange(selectedId, before, rules) : undefined;
    set({
      rules,
      status: ready,
      ...(foreign && { foreign: foreign.notice, past: [...past, foreign.step], future: [] }),
    });
    if (foreign?.notice.kind === 'deleted') tellOfDeletion(foreign);
  };
  const tellOfDeletion = ({ step }: Foreign) => {
    const [{ before }] = step.changes;
    const action = { label: 'Bring it back', run: () => get().revert(step) };
    toasts.getState().show({ text: `${before.name} was deleted in another window`, action });
  };
  const readPages = async (): Promise<readonly ListedRule[]> => {
    const rules: ListedRule[] = [];
    for (;;) {
      const page = await core.rules.list({ from: rules.length, limit: pageSize });
      rules.push(...page.rules);
      if (page.rules.length === 0 || rules.length >= page.total) return rules;
    }
  };

  return readOnceMore(readOnce, (error) => {
    set({ status: { state: 'failed', message: describeError(error) } });
  });
}

/** The open rule is another one than this window knows: the step lets the person bring their own back. */
function foreignChange(
  id: RuleId | undefined,
  known: readonly ListedRule[],
  read: readonly ListedRule[],
): Foreign | undefined {
  if (id === undefined) return undefined;
  const before = known.find(({ rule }) => rule.id === id)?.rule;
  const after = read.find(({ rule }) => rule.id === id)?.rule;
  if (!before || (after && isSame(before, after))) return undefined;
  return { notice: { id, kind: after ? 'changed' : 'deleted' }, step: { changes: [{ id, before, after }] } };
}

interface Foreign {
  readonly notice: ForeignChange;
  readonly step: { readonly changes: readonly [RuleStepChange] };
}

/** Whatever order their fields stand in. */
function isSame(one: Rule, other: Rule): boolean {
  return JSON.stringify(Rule.parse(one)) === JSON.stringify(Rule.parse(other));
}

type RuleStepChange = {
  readonly id: RuleId;
  readonly before: ListedRule['rule'];
  readonly after: ListedRule['rule'] | undefined;
};
