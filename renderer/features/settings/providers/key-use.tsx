import type { KeyView } from '../../../../shared/model/key.ts';
import { Meter } from '../../../ui/meter.tsx';
import { describeQuota } from './describe-quota.ts';

/** How much of its day a key has used, where it has a daily limit. */
export function KeyUse({ keyView: { label, quota, quotaUsed } }: { readonly keyView: KeyView }) {
  if (!quota) return null;
  const { words, percent } = describeQuota(quota, quotaUsed);
  return (
    <span className="key-use">
      <span className="figures">{words}</span>
      <Meter label={`Daily limit of ${label}`} percent={percent} words={words} ticks={[80, 90]} />
    </span>
  );
}
