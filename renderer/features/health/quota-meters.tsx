import type { KeyView } from '../../../shared/model/key.ts';
import { formatCount } from '../../lib/format/format-tokens.ts';
import { Meter } from '../../ui/meter.tsx';
import type { WatchedProvider } from './watched-provider.ts';

/** What each key has left of its day; a key without a quota has no end to it. */
export function QuotaMeters({ watched: { provider, keys } }: { readonly watched: WatchedProvider }) {
  const limited = keys.flatMap((key) => (key.quota ? [{ ...key, quota: key.quota }] : []));
  if (limited.length === 0) {
    return (
      <p className="health-quota health-quota-head">
        <span>Quota today</span>
        <span className="health-quota-value">{provider.kind === 'local' ? 'No limit, no cost' : 'No limit set'}</span>
      </p>
    );
  }
  return limited.map((key) => <QuotaMeter key={key.id} limited={key} isAlone={limited.length === 1} />);
}

interface QuotaMeterProps {
  readonly limited: KeyView & { readonly quota: NonNullable<KeyView['quota']> };
  readonly isAlone: boolean;
}

function QuotaMeter({ limited: { label, quota, quotaUsed = 0 }, isAlone }: QuotaMeterProps) {
  const percent = Math.floor((quotaUsed / quota.limit) * 100);
  const level = levelOf(percent);
  const unit = quota.unit === 'tokens' ? 'tok' : quota.unit;
  return (
    <div className="health-quota">
      <p className="health-quota-head">
        <span className="ellipsis">{isAlone ? 'Quota today' : label}, resets at midnight</span>
        <span className="health-quota-value figures" data-level={level}>
          {`${String(percent)}% of ${formatCount(quota.limit)} ${unit}`}
        </span>
      </p>
      <Meter
        label={`Quota of ${label} today`}
        percent={percent}
        words={`${formatCount(quotaUsed)} of ${formatCount(quota.limit)} ${quota.unit}`}
        ticks={[80, 90]}
      />
    </div>
  );
}

function levelOf(percent: number): 'calm' | 'warn' | 'danger' {
  if (percent >= 100) return 'danger';
  return percent >= 80 ? 'warn' : 'calm';
}
