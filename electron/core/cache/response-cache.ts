import { LRUCache } from 'lru-cache';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { CachedAnswer, CacheStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';
import { createPendingAnswers } from './pending-answers.ts';
import { createPendingHits } from './pending-hits.ts';

export interface CacheLimits {
  readonly memoryEntries: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
}

const defaultLimits: CacheLimits = { memoryEntries: 2_000, memoryBytes: 32 * 2 ** 20, diskBytes: 256 * 2 ** 20 };

export interface FoundAnswer {
  readonly answer: CachedAnswer;
  readonly tier: 'memory' | 'disk';
}

/** Answers that may be given again: the latest in memory, all of them on disk. A failing disk costs hits, no turn. */
export interface ResponseCache {
  /** undefined where there is none, or it has expired. Counts a hit. */
  readonly find: (key: string) => FoundAnswer | undefined;
  /** Keeps an answer until it expires, in place of an earlier one. */
  readonly keep: (answer: CachedAnswer) => void;
  readonly describe: () => ReturnType<CacheStore['describe']>;
  /** Throws a `storage` ContractError when the disk refuses. */
  readonly clear: () => void;
  /** Removes what has expired, and on disk the least recently used beyond its size; answers how many went there. */
  readonly tidy: () => number;
  /** Writes answers and hits that wait. */
  readonly flush: () => void;
}

export interface ResponseCachePorts {
  readonly store: CacheStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits?: Partial<CacheLimits>;
}

export function createResponseCache(ports: ResponseCachePorts): ResponseCache {
  const { store, clock, log } = ports;
  const limits = { ...defaultLimits, ...ports.limits };
  const hits = createPendingHits({ store, clock, log });
  const answers = createPendingAnswers({ store, clock, log });
  const memory = new LRUCache<string, CachedAnswer>({
    max: limits.memoryEntries,
    maxSize: limits.memoryBytes,
    sizeCalculation: roughBytes,
  });

  const look = (key: string): FoundAnswer | undefined => {
    const kept = memory.get(key);
    if (kept) return { answer: kept, tier: 'memory' };
    const stored = answers.read(key) ?? tryStorage(log, 'cache-not-read', () => store.read(key));
    return stored && { answer: stored, tier: 'disk' };
  };

  return {
    find: (key) => {
      const now = clock.now();
      const found = look(key);
      if (!found) return undefined;
      if (!isLive(found.answer, now)) {
        memory.delete(key);
        answers.flush();
        tryStorage(log, 'cache-not-removed', () => store.remove(key));
        return undefined;
      }
      if (found.tier === 'disk') memory.set(key, found.answer);
      hits.count(key, now);
      return found;
    },
    keep: (answer) => {
      if (!isLive(answer, clock.now())) return;
      memory.set(answer.key, answer);
      answers.save(answer);
    },
    describe: () => {
      answers.flush();
      const stored = store.describe();
      return { ...stored, hitCount: stored.hitCount + hits.size() };
    },
    clear: () => {
      memory.clear();
      hits.drop();
      answers.drop();
      store.clear();
    },
    tidy: () => {
      answers.flush();
      const now = clock.now();
      for (const [key, answer] of memory.entries()) if (!isLive(answer, now)) memory.delete(key);
      return tryStorage(log, 'cache-not-tidied', () => store.tidy({ now, maxBytes: limits.diskBytes })) ?? 0;
    },
    flush: () => {
      answers.flush();
      hits.flush();
    },
  };
}

/** An answer from the future was kept before the clock jumped back: nobody can tell how old it is. */
function isLive({ createdAt, expiresAt }: CachedAnswer, now: number): boolean {
  return createdAt <= now && now < expiresAt;
}

const bytesPerCharacter = 2;
const bytesAround = 1_024;

function roughBytes({ text, reasoning = '', citations = [] }: CachedAnswer): number {
  const cited = citations.reduce(
    (sum, { url = '', title = '', quote = '' }) => sum + url.length + title.length + quote.length,
    0,
  );
  return bytesAround + bytesPerCharacter * (text.length + reasoning.length + cited);
}
