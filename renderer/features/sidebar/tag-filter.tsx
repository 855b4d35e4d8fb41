import { Tag, X } from 'lucide-react';
import { useStores } from '../../client/stores-context.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { useShownTag, useTagsOfWorkspace } from './use-listed-conversations.ts';

/** Lists only the conversations of one tag; absent where nothing is tagged. */
export function TagFilter() {
  const { view } = useStores();
  const tags = useTagsOfWorkspace();
  const shown = useShownTag();
  if (tags.length === 0) return null;
  const { filterByTag } = view.getState();
  return (
    <Menu
      trigger={<IconButton icon={Tag} label="Filter by tag" size="small" />}
      entries={[
        { id: 'all', label: 'All conversations', isCurrent: shown === undefined, run: () => filterByTag(undefined) },
        ...tags.map((tag, at) => ({
          id: `tag-${tag}`,
          label: tag,
          isCurrent: tag === shown,
          startsGroup: at === 0,
          run: () => filterByTag(tag),
        })),
      ]}
    />
  );
}

/** Says that the list is not whole, and makes it whole again. */
export function TagFilterNote() {
  const { view } = useStores();
  const shown = useShownTag();
  if (shown === undefined) return null;
  return (
    <p className="tag-filter-note">
      <Icon of={Tag} size="chip" />
      <span className="row-label">Tagged {shown}</span>
      <IconButton icon={X} label="Show all" size="small" onClick={() => view.getState().filterByTag(undefined)} />
    </p>
  );
}
