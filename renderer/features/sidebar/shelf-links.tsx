import { Archive, Trash2 } from 'lucide-react';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { LinkRow } from '../../ui/link-row.tsx';

/** Below the list: what was put away, and what was deleted and can be brought back. */
export function ShelfLinks() {
  const place = useFrom(
    ({ routes }) => routes,
    ({ route }) => route.name,
  );
  return (
    <div className="shelf-links">
      <LinkRow
        icon={Archive}
        label="Archived"
        href={formatRoute({ name: 'archived' })}
        isCurrent={place === 'archived'}
      />
      <LinkRow
        icon={Trash2}
        label="Recently deleted"
        href={formatRoute({ name: 'deleted' })}
        isCurrent={place === 'deleted'}
      />
    </div>
  );
}
