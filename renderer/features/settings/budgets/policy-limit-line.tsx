import { limitsOf } from '../../../client/policy-limits-store.ts';
import { formatRoute } from '../../../client/route.ts';
import { useFrom } from '../../../client/stores-context.ts';
import { formatExact } from '../../../lib/format/format-cost.ts';

const profile = { layer: 'profile' } as const;

/** Limits that the policy of the profile sets beside the budgets. */
export function PolicyLimitLine() {
  const limits = useFrom(
    ({ policyLimits }) => policyLimits,
    (state) => limitsOf(state, profile),
  );
  const problem = useFrom(
    ({ policyLimits }) => policyLimits,
    (state) => state.problems['profile'],
  );
  if (problem !== undefined) {
    return <p className="policy-limit-line">What policies limit cannot be read. {problem}</p>;
  }
  if (limits.length === 0) return null;
  const amounts = limits.map(({ limitMicros, period }) => `${formatExact(limitMicros)} a ${period}`);
  return (
    <p className="policy-limit-line">
      Policies also limit: {amounts.join(' and ')}, everywhere.{' '}
      <a href={formatRoute({ name: 'policies', scope: profile })}>Policies</a>
    </p>
  );
}
