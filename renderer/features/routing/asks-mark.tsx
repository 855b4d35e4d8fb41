import { Hand } from 'lucide-react';
import type { Rule } from '../../../shared/model/rule.ts';
import { formatExact } from '../../lib/format/format-cost.ts';
import { Icon } from '../../ui/icon.tsx';

/** Beside the name of a rule: from which cost on it asks first; nothing where it does not. */
export function AsksMark({ rule: { needsApproval = false, askAboveMicros } }: { readonly rule: Rule }) {
  if (!needsApproval && askAboveMicros === undefined) return null;
  const words =
    needsApproval || askAboveMicros === undefined ? 'asks first' : `asks above ${formatExact(askAboveMicros)}`;
  return (
    <span className="rule-asks">
      <Icon of={Hand} size="chip" />
      {words}
    </span>
  );
}
