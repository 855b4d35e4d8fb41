import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheKey } from '../../electron/core/cache/cache-key.ts';
import { createResponseCache, type ResponseCache } from '../../electron/core/cache/response-cache.ts';
import type { Prompt } from '../../electron/core/ports/prompt.ts';
import type { CachedAnswer } from '../../electron/core/ports/stores.ts';
import { systemClock } from '../../electron/platform/system-clock.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { percentile, report } from './bench-result.ts';

const answerCount = 2_000;
const warmUp = 500;
const sentence = 'The quick brown fox jumps over the lazy dog. ';

/** What it takes to find an answer again, from the question to the answer: in memory, and in SQLite alone. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
const opened = openStore({ directory, now: systemClock.now });
const log = { info: () => {}, warn: () => {}, error: () => {} };
const inMemory = createResponseCache({ store: opened.stores.cache, clock: systemClock, log });
// With room for a single answer in memory, every other one comes from disk.
const limits = { memoryEntries: 1 };
const onDisk = createResponseCache({ store: opened.stores.cache, clock: systemClock, log, limits });
const questions = Array.from({ length: answerCount }, (_, index) => promptOf(index));
for (const question of questions) inMemory.keep(answerTo(keyOf(question)));
inMemory.flush();

const memoryUs = timeHits(inMemory, 'memory');
const diskUs = timeHits(onDisk, 'disk');
report({ name: 'cache hit in memory, p50', unit: 'us', value: percentile(memoryUs, 0.5) });
report({ name: 'cache hit in memory, p99', unit: 'us', value: percentile(memoryUs, 0.99) });
report({ name: 'cache hit in SQLite, p50', unit: 'us', value: percentile(diskUs, 0.5) });
report({ name: 'cache hit in SQLite, p99', unit: 'us', value: percentile(diskUs, 0.99) });
inMemory.flush();
onDisk.flush();
opened.close();
rmSync(directory, { recursive: true, force: true });

function timeHits(cache: ResponseCache, tier: 'memory' | 'disk'): readonly number[] {
  const hits = questions.map((question) => {
    const from = performance.now();
    const found = cache.find(keyOf(question));
    const tookUs = (performance.now() - from) * 1_000;
    if (found?.tier !== tier) throw new Error(`Expected an answer from ${tier}, found ${found?.tier ?? 'none'}.`);
    return tookUs;
  });
  return hits.slice(warmUp);
}

function keyOf(prompt: Prompt): string {
  return cacheKey({ prompt, target: 'groq/llama-3.3-70b' });
}

/** A conversation of ten messages, some 3,000 characters. */
function promptOf(index: number): Prompt {
  const messages = Array.from({ length: 9 }, (_, position) => ({
    role: position % 2 === 0 ? ('user' as const) : ('assistant' as const),
    text: sentence.repeat(7),
  }));
  const question = { role: 'user' as const, text: `Question ${index}: ${sentence.repeat(3)}` };
  return { system: 'Be brief.', messages: [...messages, question], parameters: { temperature: 0.7 } };
}

function answerTo(key: string): CachedAnswer {
  const createdAt = systemClock.now();
  return {
    key,
    model: 'groq/llama-3.3-70b',
    choice: { by: 'person' },
    text: sentence.repeat(50),
    usage: { inputTokens: 800, outputTokens: 500, isEstimated: false },
    costMicros: 900,
    createdAt,
    expiresAt: createdAt + 86_400_000,
  };
}
