import type { Failure } from '../../shared/model/failure.ts';
import type { Alert } from '../../shared/model/health.ts';
import type { KeyId } from '../../shared/model/ids.ts';
import type { AuditTrail } from '../core/audit/audit-trail.ts';
import type { PassedBudget } from '../core/budget/settle-held.ts';
import type { Announce } from '../core/ports/announce.ts';
import type { Clock } from '../core/ports/clock.ts';
import type { KeyDirectory } from '../core/providers/key-directory.ts';

/** What the person must hear of while they do something else. */
export interface Alarms {
  readonly raise: (alert: Alert) => void;
  readonly keyFailed: (keyId: KeyId, failure: Failure) => void;
  readonly quotaPassed: (keyId: KeyId, percent: number) => void;
  readonly budgetsPassed: (passed: readonly PassedBudget[]) => void;
}

export interface AlarmPorts {
  readonly clock: Clock;
  readonly announce: Announce;
  readonly audit: AuditTrail;
  readonly keys: KeyDirectory;
  /** Tells the windows how the keys stand. */
  readonly announceKeys: () => void;
  /** Tells the windows what is left of every budget. */
  readonly announceBudgets: () => void;
}

export function createAlarms({ clock, announce, audit, keys, ...ports }: AlarmPorts): Alarms {
  const raise = (alert: Alert) => announce('alert-raised', { alert });
  const labelOf = (id: KeyId) => keys.views().find((key) => key.id === id)?.label ?? 'a key';
  return {
    raise,
    keyFailed: (id, failure) => {
      // Taken away while it was in use: nobody asks any more how it stands.
      if (!keys.views().some((key) => key.id === id)) return;
      const { kind } = failure;
      if (kind === 'rate_limited') ports.announceKeys();
      const isRefused = kind === 'invalid_key' || kind === 'permission';
      if (!isRefused && kind !== 'quota_exhausted') return;
      if (isRefused) keys.saveTest(id, { outcome: 'failed', testedAt: clock.now(), failure });
      audit.add('key-set-aside', id, `The key "${labelOf(id)}" was set aside: ${kind}.`);
      ports.announceKeys();
    },
    quotaPassed: (keyId, percent) => {
      audit.add('quota-passed', keyId, `The key "${labelOf(keyId)}" has used ${String(percent)} % of its quota today.`);
      raise({ type: 'quota', keyId, percent, at: clock.now() });
    },
    budgetsPassed: (passed) => {
      for (const { id, label, percent } of passed) {
        audit.add('budget-passed', id, `${String(percent)} % of the ${label} is spent.`);
        raise({ type: 'budget', label, percent, at: clock.now() });
      }
      if (passed.length > 0) ports.announceBudgets();
    },
  };
}
