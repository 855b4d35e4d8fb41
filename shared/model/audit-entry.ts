import { z } from 'zod';
import { EpochMs } from './quantities.ts';

/** One line of the audit trail. `subject` is the id of what was decided on or changed; never a secret. */
export const AuditEntry = z.strictObject({
  id: z.string(),
  at: EpochMs,
  event: z.enum([
    'decision-made',
    'rule-saved',
    'rule-removed',
    'policy-saved',
    'budget-saved',
    'budget-removed',
    'budget-passed',
    'quota-passed',
    'approval-asked',
    'approval-answered',
    'key-added',
    'key-changed',
    'key-removed',
    'key-set-aside',
    'provider-added',
    'provider-changed',
    'provider-removed',
    'cache-cleared',
    'history-cleared',
  ]),
  subject: z.string(),
  /** One plain sentence. */
  summary: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
