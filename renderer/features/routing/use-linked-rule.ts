import { useEffect } from 'react';
import { useFrom, useStores } from '../../client/stores-context.ts';

/** A rule that is opened by its link is shown on the board: the JSON has no place for it. */
export function useLinkedRule(): void {
  const { rules, routes } = useStores();
  const route = useFrom(
    () => routes,
    (state) => state.route,
  );
  useEffect(() => {
    const { view, show } = rules.getState();
    if (route.name === 'routing' && route.ruleId !== undefined && view === 'json') show('board');
  }, [route, rules]);
}
