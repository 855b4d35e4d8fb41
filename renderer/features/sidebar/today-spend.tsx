import { useFrom } from '../../client/stores-context.ts';
import { formatSum } from '../../lib/format-cost.ts';

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
        <b>{formatSum(today.costMicros)}</b>
        {today.unpricedCount > 0 && ` and ${today.unpricedCount} unpriced`}
      </span>
    </p>
  );
}
