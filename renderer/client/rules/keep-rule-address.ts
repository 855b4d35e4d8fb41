import type { RouteStore } from '../route-store.ts';
import type { RulesStore } from './rules-state.ts';

/** The address names the rule that is open, for as long as it is: loading anew opens what was open. Answers with its stop. */
export function keepRuleAddress({ routes, rules }: { routes: RouteStore; rules: RulesStore }): () => void {
  return rules.subscribe(({ selectedId }, before) => {
    const { route, refine } = routes.getState();
    if (selectedId === before.selectedId || route.name !== 'routing' || route.ruleId === selectedId) return;
    refine({ name: 'routing', ...(selectedId !== undefined && { ruleId: selectedId }) });
  });
}
