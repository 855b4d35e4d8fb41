import type { CachedAnswer, CacheStore } from '../../../electron/core/ports/stores.ts';
import { ContractError } from '../../../shared/contract/errors.ts';

export interface MemoryCacheStore extends CacheStore {
  readonly answers: ReadonlyMap<string, CachedAnswer>;
  readonly hits: readonly string[];
  /** From now on every call fails as it does on a full disk. */
  readonly fillDisk: () => void;
}

export function createMemoryCacheStore(): MemoryCacheStore {
  const answers = new Map<string, CachedAnswer>();
  const hits: string[] = [];
  let isFull = false;
  const guarded = <Result>(work: () => Result): Result => {
    if (isFull) throw new ContractError({ code: 'storage', message: 'The disk is full.' });
    return work();
  };
  return {
    answers,
    hits,
    fillDisk: () => {
      isFull = true;
    },
    read: (key) => guarded(() => answers.get(key)),
    save: (saved) =>
      guarded(() => {
        for (const answer of saved) answers.set(answer.key, answer);
      }),
    remove: (key) => guarded(() => void answers.delete(key)),
    countHit: (key) => guarded(() => void hits.push(key)),
    describe: () => ({ entryCount: answers.size, sizeBytes: 0, hitCount: hits.length }),
    tidy: ({ now }) =>
      guarded(() => {
        const expired = [...answers.values()].filter(({ expiresAt }) => expiresAt <= now);
        for (const { key } of expired) answers.delete(key);
        return expired.length;
      }),
    clear: () => guarded(() => answers.clear()),
  };
}
