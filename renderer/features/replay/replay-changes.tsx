import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ReplayChange } from '../../../shared/model/replay.ts';
import { openMessage } from '../../client/open-message.ts';
import { useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { formatMicros } from '../../lib/format/format-cost.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import type { Names } from '../../lib/names.ts';
import { describeReason } from '../../lib/routing/describe-decision.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Jack } from '../../ui/jack.tsx';

const shownAtOnce = 100;

/** The messages that would go elsewhere, newest first; each opens where it stands. */
export function ReplayChanges({ changes }: { readonly changes: readonly ReplayChange[] }) {
  const names = useNames();
  const [shownCount, setShownCount] = useState(shownAtOnce);
  if (changes.length === 0) return null;
  const hiddenCount = changes.length - shownCount;
  return (
    <>
      <ul className="replay-list" aria-label="Would go elsewhere">
        {changes.slice(0, shownCount).map((change) => (
          <ChangeRow key={change.turnId} change={change} names={names} />
        ))}
      </ul>
      {hiddenCount > 0 && (
        <Button onClick={() => setShownCount(shownCount + shownAtOnce)}>
          {`Show ${String(Math.min(shownAtOnce, hiddenCount))} more`}
        </Button>
      )}
    </>
  );
}

function ChangeRow({ change, names }: { readonly change: ReplayChange; readonly names: Names }) {
  const stores = useStores();
  const { conversationId, answerId, beginning, at, before, after } = change;
  const open = () => {
    stores.replay.getState().show(false);
    void openMessage(stores, { conversationId, messageId: answerId });
  };
  return (
    <li>
      <button type="button" className="replay-row" onClick={open}>
        <span className="replay-line">
          <b className="ellipsis">{beginning.trim() || 'Files only'}</b>
          <span className="figures">{formatDay(at)}</span>
        </span>
        <span className="replay-line">
          <Route route={before} names={names} />
          <Icon of={ArrowRight} size="chip" />
          <span className="visually-hidden">would become</span>
          <Route route={after} names={names} />
          <span className="figures replay-cost">{differenceWords(change)}</span>
        </span>
      </button>
    </li>
  );
}

function Route({ route: { model, reason }, names }: { readonly route: ReplayChange['before']; readonly names: Names }) {
  return (
    <span className="replay-route">
      <Jack line={model === undefined ? undefined : names.line(model)} size="small" />
      <span className="ellipsis">
        {model === undefined ? 'No model' : names.model(model)}
        <span className="replay-why">, {reason.by === 'rule' ? reason.ruleName : describeReason(reason, names)}</span>
      </span>
    </span>
  );
}

function differenceWords({ before, after }: ReplayChange): string {
  const [from, to] = [microsOf(before), microsOf(after)];
  if (from === undefined || to === undefined) return 'unpriced';
  if (from === to) return 'same cost';
  return `about ${to > from ? '+' : '−'}${formatMicros(Math.abs(to - from))}`;
}

function microsOf({ cost }: ReplayChange['before']): number | undefined {
  if (cost?.basis === 'unpriced') return undefined;
  return cost?.basis === 'price' ? cost.micros : 0;
}
