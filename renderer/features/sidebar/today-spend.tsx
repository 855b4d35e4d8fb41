import { useCurrentScope } from '../../client/current-scope.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useLimits } from '../../client/use-limits.ts';
import { budgetPercent } from '../../lib/budget-percent.ts';
import { formatExact, formatSum } from '../../lib/format/format-cost.ts';
import { Meter } from '../../ui/meter.tsx';

/** What today has cost since local midnight, and of how much it may; calls without a known price are said, not counted as nothing. */
export function TodaySpend() {
  const today = useFrom(
    ({ usage }) => usage,
    (state) => state.today,
  );
  const limits = useLimits(useCurrentScope())
    .filter(({ scope, period }) => scope.type === 'total' && period === 'day')
    .map(({ limitMicros }) => limitMicros);
  const limitMicros = limits.length === 0 ? undefined : Math.min(...limits);
  if (!today) return null;
  const { costMicros, unpricedCount } = today;
  return (
    <div className="today-spend">
      <p className="today-spend-words">
        <span>Today</span>
        <span className="today-spend-sum figures">
          <span>
            <b>{formatSum(costMicros)}</b>
            {limitMicros !== undefined && ` of ${formatExact(limitMicros)}`}
          </span>
          {unpricedCount > 0 && (
            <>
              {' '}
              <span>and {unpricedCount} unpriced</span>
            </>
          )}
        </span>
      </p>
      {limitMicros !== undefined && limitMicros > 0 && (
        <Meter label="Budget of today" percent={budgetPercent(costMicros, limitMicros)} />
      )}
    </div>
  );
}
