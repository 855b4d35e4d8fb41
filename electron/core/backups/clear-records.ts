import { ContractError } from '../../../shared/contract/errors.ts';
import type { ClearedKind, ClearingStep } from '../../../shared/model/clearing.ts';
import type { ClearingStore } from '../ports/clearing-store.ts';
import type { Clock } from '../ports/clock.ts';
import { wait } from '../ports/wait.ts';
import type { Backups } from './create-backups.ts';
import { type PortionBounds, sizePortion } from './size-portion.ts';

export interface ClearRecordsPorts {
  readonly backups: Pick<Backups, 'makeBeforeClearing' | 'cancel'>;
  readonly store: Pick<ClearingStore, 'count' | 'removeSome'>;
  readonly clock: Clock;
  /** Records went: whatever counts them counts anew. */
  readonly onRemoved: () => void;
}

/** Records of a kind that go in one step, so that it is a few milliseconds' work. */
const portions: Readonly<Record<ClearedKind, PortionBounds>> = {
  traces: { first: 100, atMost: 400 },
  usage: { first: 40, atMost: 200 },
};
const stepsBetweenReports = 25;

/** Nothing goes before there is a backup of it. What has gone when `signal` fires stays gone. */
export async function* clearRecords(
  { backups, store, clock, onRemoved }: ClearRecordsPorts,
  kind: ClearedKind,
  signal: AbortSignal,
): AsyncGenerator<ClearingStep, undefined> {
  yield { phase: 'backing-up' };
  const cancel = () => void backups.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const backup = await backups.makeBeforeClearing().finally(() => signal.removeEventListener('abort', cancel));
  if (signal.aborted) return undefined;
  if (backup === undefined) throw gaveUp();
  const { traceCount, usageCount } = store.count();
  const totalCount = kind === 'traces' ? traceCount : usageCount;
  let limit = portions[kind].first;
  const removeSome = () => {
    if (signal.aborted) return 0;
    const startedAt = clock.monotonic();
    const count = store.removeSome(kind, limit);
    limit = sizePortion(limit, clock.monotonic() - startedAt, portions[kind]);
    return count;
  };
  let removedCount = 0;
  let stepCount = 0;
  try {
    for (let count = removeSome(); count > 0; count = removeSome()) {
      removedCount += count;
      const isReported = stepCount % stepsBetweenReports === 0;
      stepCount += 1;
      if (isReported) yield { phase: 'clearing', removedCount, totalCount: Math.max(totalCount, removedCount), backup };
      await wait(clock, 0, signal);
    }
  } finally {
    onRemoved();
  }
  yield { phase: 'cleared', removedCount, backup };
  return undefined;
}

function gaveUp(): ContractError {
  return new ContractError({ code: 'conflict', message: 'The backup was given up, so nothing was cleared.' });
}
