import { GitBranch } from 'lucide-react';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useHotkey } from '../../client/use-hotkey.ts';
import { Button } from '../../ui/button.tsx';
import { InspectorSection } from './inspector-section.tsx';

/** The way to the other branches, where the conversation has any. */
export function BranchesSection() {
  const { view } = useStores();
  const hotkey = useHotkey('show-branches');
  const count = useFrom(
    ({ chat }) => chat,
    ({ messages, siblings }) => messages.filter(({ id }) => siblings[id] !== undefined).length,
  );
  if (count === 0) return null;
  return (
    <InspectorSection name="branches" title="Branches" aside={count === 1 ? '1 fork' : `${count} forks`}>
      <Button size="small" icon={GitBranch} hotkey={hotkey} onClick={() => view.getState().show('branches')}>
        Show the tree
      </Button>
    </InspectorSection>
  );
}
