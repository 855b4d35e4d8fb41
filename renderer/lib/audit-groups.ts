import type { AuditEntry } from '../../shared/model/audit-entry.ts';

/** What the audit trail can be narrowed to. */
export type AuditGroup = 'all' | 'decisions' | 'rules' | 'money' | 'keys';

const groups: Readonly<Record<Exclude<AuditGroup, 'all'>, readonly AuditEntry['event'][]>> = {
  decisions: ['decision-made'],
  rules: ['rule-saved', 'rule-removed', 'policy-saved', 'cache-cleared', 'history-cleared'],
  money: ['budget-saved', 'budget-removed', 'budget-passed', 'approval-asked', 'approval-answered'],
  keys: [
    'key-added',
    'key-changed',
    'key-removed',
    'key-set-aside',
    'quota-passed',
    'provider-added',
    'provider-changed',
    'provider-removed',
  ],
};

/** The events of a group; undefined for all there are. */
export function eventsOf(group: AuditGroup): readonly AuditEntry['event'][] | undefined {
  return group === 'all' ? undefined : groups[group];
}
