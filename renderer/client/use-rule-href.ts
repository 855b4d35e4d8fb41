import { useCallback, useEffect } from 'react';
import type { RuleId } from '../../shared/model/rule.ts';
import { formatRoute } from './route.ts';
import { useFrom, useStores } from './stores-context.ts';

/** Where each of these rules is opened; undefined for one that was deleted. */
export function useRuleHref(ids: readonly RuleId[]): (id: RuleId) => string | undefined {
  const { knownRules } = useStores();
  const asked = ids.join('\n');
  useEffect(() => {
    if (asked !== '') knownRules.getState().ask(asked.split('\n'));
  }, [knownRules, asked]);
  const gone = useFrom(
    () => knownRules,
    (state) => state.gone,
  );
  return useCallback((id) => (gone.has(id) ? undefined : formatRoute({ name: 'routing', ruleId: id })), [gone]);
}
