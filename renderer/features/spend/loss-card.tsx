import { splitModelRef } from '../../../shared/model/ids.ts';
import type { SpendPart, SpendSummary } from '../../../shared/model/spend.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { formatRoute } from '../../client/route.ts';
import { useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { formatSum } from '../../lib/format/format-cost.ts';

/** What went to calls that failed or came second, and the calls whose cost nobody knows. */
export function LossCard({ summary }: { readonly summary: SpendSummary }) {
  const { by } = summary;
  const unpriced = by.model.filter(({ unpricedCount }) => unpricedCount > 0);
  return (
    <section className="spend-card" aria-label="Fallbacks, failures and missing prices">
      <header className="spend-card-head">
        <h2>Fallbacks and failures</h2>
      </header>
      <ul className="spend-losses">
        <Loss title="Fallbacks and retries" part={partOf(by.attempt, 'later')} filter={{ attempt: 'later' }} />
        <Loss title="Failed" part={partOf(by.outcome, 'failed')} filter={{ outcome: 'failed' }} />
        <Loss title="Broke off" part={partOf(by.outcome, 'interrupted')} filter={{ outcome: 'interrupted' }} />
      </ul>
      {unpriced.length > 0 && <Unpriced parts={unpriced} />}
    </section>
  );
}

function partOf(parts: readonly SpendPart[], value: string): SpendPart | undefined {
  return parts.find((part) => part.value === value);
}

interface LossProps {
  readonly title: string;
  readonly part: SpendPart | undefined;
  readonly filter: UsageFilter;
}

function Loss({ title, part, filter }: LossProps) {
  const { spend } = useStores();
  if (!part) {
    return (
      <li>
        <span>{title}</span>
        <span className="figures">none</span>
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className="spend-link"
        onClick={() => void spend.getState().choose({ filter: { ...spend.getState().filter, ...filter } })}
      >
        {`${title}: ${callWords(part.callCount)}`}
      </button>
      <span className="figures">{formatSum(part.costMicros)}</span>
    </li>
  );
}

function Unpriced({ parts }: { readonly parts: readonly SpendPart[] }) {
  const names = useNames();
  return (
    <>
      <h3>Calls without a price</h3>
      <p className="spend-note">They are not in the sums. A price counts from when it is set.</p>
      <ul className="spend-losses">
        {parts.map(({ value = '', unpricedCount }) => (
          <li key={value}>
            <span>{`${names.model(value)}: ${callWords(unpricedCount)}`}</span>
            <a
              className="spend-link"
              href={formatRoute({ name: 'settings', section: 'providers', item: splitModelRef(value).providerId })}
              aria-label={`Set the price of ${names.model(value)}`}
            >
              Set the price
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function callWords(count: number): string {
  return count === 1 ? '1 call' : `${count.toLocaleString('en-US')} calls`;
}
