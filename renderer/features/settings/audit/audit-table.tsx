import type { AuditEntry } from '../../../../shared/model/audit-entry.ts';
import { formatMoment } from '../../../lib/format/format-date.ts';

/** Newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  return (
    <div className="settings-card audit-card">
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, event, summary }) => (
            <tr key={id}>
              <td className="figures">{formatMoment(at)}</td>
              <th scope="row">{eventWords[event]}</th>
              <td className="audit-words">{summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const eventWords: Readonly<Record<AuditEntry['event'], string>> = {
  'decision-made': 'Model chosen',
  'rule-saved': 'Rule saved',
  'rule-removed': 'Rule removed',
  'policy-saved': 'Policy saved',
  'budget-saved': 'Budget saved',
  'budget-removed': 'Budget removed',
  'budget-passed': 'Budget passed',
  'quota-passed': 'Quota passed',
  'approval-asked': 'Approval asked',
  'approval-answered': 'Approval answered',
  'key-added': 'Key added',
  'key-changed': 'Key changed',
  'key-removed': 'Key removed',
  'key-set-aside': 'Key set aside',
  'provider-added': 'Provider added',
  'provider-changed': 'Provider changed',
  'provider-removed': 'Provider removed',
  'cache-cleared': 'Cache cleared',
  'history-cleared': 'History cleared',
};
