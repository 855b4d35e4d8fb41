import type { CostMicros } from '../../../shared/model/quantities.ts';
import { useFrom } from '../../client/stores-context.ts';
import { formatBudget } from '../../lib/format/format-cost.ts';

/** What today has cost since local midnight; calls without a known price are said, not counted as nothing. */
export function TodaySpend() {
  const today = useFrom(
    ({ usage }) => usage,
    (state) => state.today,
  );
  if (!today) return null;
  return (
    <p className="today-spend">
      <span>Today</span>
      <span className="today-spend-sum figures">
        <b>{daySum(today.costMicros)}</b>
        {today.unpricedCount > 0 && ` and ${today.unpricedCount} unpriced`}
      </span>
    </p>
  );
}

// A small sum is not nothing.
function daySum(micros: CostMicros): string {
  return micros > 0 && micros < 5_000 ? 'under $0.01' : formatBudget(micros);
}
