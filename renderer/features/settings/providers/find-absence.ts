import type { FailureKind } from '../../../../shared/model/failure.ts';
import type { KeyView } from '../../../../shared/model/key.ts';
import type { EpochMs } from '../../../../shared/model/quantities.ts';

/** Why a key whose secret is at hand is passed over. */
export type KeyAbsence =
  | { readonly cause: 'refused' }
  /** Asked too often. */
  | { readonly cause: 'limited'; readonly until: EpochMs }
  /** Nothing is left of it at the provider. */
  | { readonly cause: 'out'; readonly until: EpochMs | undefined }
  /** Its daily limit is reached. */
  | { readonly cause: 'used-up' };

/** undefined where the key can be used. Waits that are over since the key was read count no more. Pure. */
export function findAbsence(key: KeyView, now: EpochMs): KeyAbsence | undefined {
  const { standing, quota, quotaUsed = 0 } = key;
  if (isRefused(key)) return { cause: 'refused' };
  if (standing?.state === 'cooling' && now < standing.until) return { cause: 'limited', until: standing.until };
  if (standing?.state === 'out' && now < (standing.until ?? Infinity)) return { cause: 'out', until: standing.until };
  return quota && quotaUsed >= quota.limit ? { cause: 'used-up' } : undefined;
}

/** The provider said no to the key itself, not to this moment. */
function isRefused({ standing, lastTest }: KeyView): boolean {
  if (standing?.state === 'refused') return true;
  if (lastTest?.outcome !== 'failed' || !refusals.has(lastTest.failure.kind)) return false;
  // What an answer was refused is over once the key stands well again; the word of a test holds until the next one.
  return lastTest.failure.model === undefined || standing?.state !== 'usable';
}

const refusals: ReadonlySet<FailureKind> = new Set(['invalid_key', 'permission']);
