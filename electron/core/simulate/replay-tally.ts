import { assertNever } from '../../../shared/model/assert-never.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ReplayTally } from '../../../shared/model/replay.ts';
import type { ComparedRoutes } from './compare-routes.ts';

export const emptyTally: ReplayTally = {
  replayedCount: 0,
  changedCount: 0,
  unpricedCount: 0,
  beforeMicros: 0,
  afterMicros: 0,
};

/** One more request; where one of its costs is not known, neither counts. Pure. */
export function addToTally(tally: ReplayTally, { hasChanged, change }: ComparedRoutes): ReplayTally {
  const counted = {
    ...tally,
    replayedCount: tally.replayedCount + 1,
    changedCount: tally.changedCount + Number(hasChanged),
  };
  const before = microsOf(change.before.cost);
  const after = microsOf(change.after.cost);
  if (before === undefined || after === undefined) return { ...counted, unpricedCount: tally.unpricedCount + 1 };
  return { ...counted, beforeMicros: tally.beforeMicros + before, afterMicros: tally.afterMicros + after };
}

/** What no model answers costs nothing. */
function microsOf(cost: CostEstimate['cost'] = { basis: 'free' }): number | undefined {
  switch (cost.basis) {
    case 'price':
      return cost.micros;
    case 'free':
      return 0;
    case 'unpriced':
      return undefined;
    default:
      return assertNever(cost);
  }
}
