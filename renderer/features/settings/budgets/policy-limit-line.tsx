import { formatRoute } from '../../../client/route.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { formatBudget } from '../../../lib/format/format-cost.ts';

/** Limits that the policy of the profile sets beside the budgets. */
export function PolicyLimitLine() {
  const { day, month } = useFrom(
    ({ policyLimits }) => policyLimits,
    (state) => state.limits,
  );
  const amounts = [
    ...(day === undefined ? [] : [`${formatBudget(day)} a day`]),
    ...(month === undefined ? [] : [`${formatBudget(month)} a month`]),
  ];
  if (amounts.length === 0) return null;
  return (
    <p className="policy-limit-line">
      Policies also limit: {amounts.join(' and ')}, everywhere.{' '}
      <a href={formatRoute({ name: 'policies', scope: { layer: 'profile' } })}>Policies</a>
    </p>
  );
}
