import type { RulesView } from '../../client/rules/rules-state.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';

/** Three views of the same rules. */
export function ViewSwitch() {
  const { rules } = useStores();
  const view = useFrom(
    () => rules,
    (state) => state.view,
  );
  return <ChoiceGroup<RulesView> label="View" value={view} options={views} onChange={rules.getState().show} />;
}

const views = [
  { value: 'board', label: 'Board' },
  { value: 'list', label: 'List' },
  { value: 'json', label: 'JSON' },
] as const;
