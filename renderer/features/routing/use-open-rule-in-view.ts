import { useEffect, useRef } from 'react';
import type { ListedRule, RuleId } from '../../../shared/model/rule.ts';

interface OpenRule {
  readonly rules: readonly ListedRule[];
  readonly selectedId: RuleId | undefined;
  readonly scrollTo: (index: number) => void;
}

/** Scrolls to a rule when it is opened, and only then: the view is not pulled back from where the person goes. */
export function useOpenRuleInView({ rules, selectedId, scrollTo }: OpenRule): void {
  const shownId = useRef<RuleId>(undefined);
  useEffect(() => {
    const index = rules.findIndex(({ rule }) => rule.id === selectedId);
    if (index >= 0 && shownId.current !== selectedId) scrollTo(index);
    if (index >= 0 || selectedId === undefined) shownId.current = selectedId;
  }, [rules, selectedId, scrollTo]);
}
