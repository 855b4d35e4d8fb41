import type { ReplayTally } from '../../../shared/model/replay.ts';
import type { ReplayRun } from '../../client/replay-store.ts';
import { formatAboutMicros } from '../../lib/format/format-cost.ts';

/** How many messages would go elsewhere, and what that would cost. */
export function ReplaySummary({ run: { state, tally, totalCount } }: { readonly run: ReplayRun }) {
  if (!tally) return <p className="replay-words">Reading what was recorded</p>;
  const { replayedCount, changedCount, unpricedCount } = tally;
  const soFar = state === 'running' ? ' so far' : '';
  return (
    <div className="replay-summary" role="status">
      <p>
        <b className="figures">{countOf(changedCount)}</b> of {replayedCount.toLocaleString('en-US')}{' '}
        {replayedCount === 1 ? 'message' : 'messages'} would go to another model{soFar}.
      </p>
      {replayedCount > 0 && <p className="figures">{costWords(tally)}</p>}
      {unpricedCount > 0 && (
        <p className="replay-words">{`${countOf(unpricedCount)} without a known price ${unpricedCount === 1 ? 'is' : 'are'} left out of the costs.`}</p>
      )}
      {state === 'stopped' && (
        <p className="replay-words">{`Cancelled after ${countOf(replayedCount)} of ${countOf(totalCount)}.`}</p>
      )}
      {state === 'done' && totalCount === 0 && <p className="replay-words">Nothing was recorded in these days.</p>}
    </div>
  );
}

function costWords({ beforeMicros, afterMicros }: ReplayTally): string {
  const words = `It would cost ${formatAboutMicros(afterMicros)} instead of ${formatAboutMicros(beforeMicros)}`;
  if (afterMicros === beforeMicros) return `${words}: no difference.`;
  const difference = formatAboutMicros(Math.abs(afterMicros - beforeMicros));
  return `${words}: ${difference} ${afterMicros > beforeMicros ? 'more' : 'less'}.`;
}

function countOf(count: number): string {
  return count.toLocaleString('en-US');
}
