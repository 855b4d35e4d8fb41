import { Undo2 } from 'lucide-react';
import { keptAfterDeletionMs } from '../../../shared/model/conversation.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Rules that were deleted; each comes back at its place among the others. */
export function RemovedRules() {
  const { removedRules } = useStores();
  const { rules = [], problem } = useFrom(
    () => removedRules,
    (state) => state,
  );
  if (problem !== undefined) {
    return (
      <Banner tone="danger" title="The deleted rules cannot be read.">
        {problem}
      </Banner>
    );
  }
  if (rules.length === 0) return null;
  return (
    <ul className="shelf-list" aria-label="Rules">
      {rules.map((removed) => (
        <li key={removed.rule.id} className="shelf-row">
          <span className="shelf-name">
            <span title={removed.rule.name}>{removed.rule.name}</span>
            <span className="shelf-when">
              Rule · deleted {formatDay(removed.deletedAt)}, kept until{' '}
              {formatDay(removed.deletedAt + keptAfterDeletionMs)}
            </span>
          </span>
          <Button
            size="small"
            icon={Undo2}
            aria-label={`Restore the rule ${removed.rule.name}`}
            onClick={() => void removedRules.getState().restore(removed)}
          >
            Restore
          </Button>
        </li>
      ))}
    </ul>
  );
}
