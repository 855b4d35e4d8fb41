import { Braces, List, Route, ScrollText } from 'lucide-react';
import type { RulesView } from '../../client/rules/rules-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { focusWhenShown } from '../../lib/focus-when-shown.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';

/** Three views of the same rules, and the policies that hold besides them. */
export function ViewSwitch() {
  const { rules, routes } = useStores();
  const view = useFrom(
    () => rules,
    (state) => state.view,
  );
  const isPolicies = useFrom(
    () => routes,
    ({ route }) => route.name === 'policies',
  );
  const show = (next: RulesView | 'policies') => {
    if (next !== 'policies') rules.getState().show(next);
    if (next === 'policies') routes.getState().go({ name: 'policies', scope: { layer: 'profile' } });
    else if (isPolicies) routes.getState().go({ name: 'routing' });
    else return;
    focusWhenShown('[role="radiogroup"][aria-label="View"] input:checked');
  };
  return <ChoiceGroup label="View" value={isPolicies ? 'policies' : view} options={views} onChange={show} />;
}

const views = [
  { value: 'board', label: 'Board', icon: Route },
  { value: 'list', label: 'List', icon: List },
  { value: 'json', label: 'JSON', icon: Braces },
  { value: 'policies', label: 'Policies', icon: ScrollText },
] as const;
