import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SearchFilters } from '../../shared/model/search.ts';
import { nextShare } from '../../electron/core/search/next-share.ts';
import { createSearchApi } from '../../electron/core/api/search-api.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { percentile, report } from './bench-result.ts';
import { seedBeforeSearch, wordAt } from './seed-search.ts';

const messageCount = Number(process.argv[2] ?? 200_000);
const perConversation = 40;
const startedAt = Date.UTC(2026, 0, 1);
const now = startedAt + messageCount * 60_000;

/** What taking 200,000 messages into the index costs the window, and how quickly they are found then. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
seedBeforeSearch(directory, { messageCount, perConversation, startedAt });
const openedAt = performance.now();
const store = openStore({ directory, now: () => now });
report({ name: '200,000 messages: first start with search', unit: 'ms', value: performance.now() - openedAt });
const { search, messages, conversations } = store.stores;
const api = createSearchApi(store);

const stepsMs: number[] = [];
for (let share = 1; !search.isComplete();) {
  const tookMs = timed(() => search.indexSome(share));
  share = nextShare(share, tookMs);
  stepsMs.push(tookMs);
}
report({ name: 'indexing: one step, p50', unit: 'ms', value: percentile(stepsMs, 0.5) });
report({ name: 'indexing: one step, p99', unit: 'ms', value: percentile(stepsMs, 0.99) });
report({ name: 'indexing: longest step', unit: 'ms', value: Math.max(...stepsMs) });
report({ name: 'indexing: all steps', unit: 'ms', value: stepsMs.reduce((sum, ms) => sum + ms, 0) });

const all: number[] = [];
const ranks = [0, 1, 3, 10, 40, 100, 400, 1_000, 3_000, 8_000, 15_000, 19_000];
await measure('a word', ranks.map(wordAt));
await measure(
  'two words',
  ranks.map((rank) => `${wordAt(rank)} ${wordAt(rank * 2 + 5)}`),
);
await measure(
  'a phrase',
  ranks.map((rank) => `"${wordAt(rank)} ${wordAt(1)}"`),
);
await measure('words that never were', ['thethethe ing', 'controblegequa', 'ververver latheing', 'zzyzx']);
await measure('two letters', ['qz', 'th', '東京']);
const dayMs = 86_400_000;
await measure('of one model', ranks.map(wordAt), { models: ['alpha/model-3'] });
await measure('in an early week', ranks.map(wordAt), { from: startedAt, to: startedAt + 7 * dayMs });
await measure('with code', ranks.map(wordAt), { hasCode: true });
report({ name: '200,000 messages: all searches, p95', unit: 'ms', value: percentile(all, 0.95) });

const answer = { conversationId: 'conversation-0', role: 'assistant', createdAt: now, updatedAt: now } as const;
messages.insert({ ...answer, id: 'growing', text: '', status: 'streaming' });
const appendsMs = Array.from({ length: 2_000 }, () =>
  timed(() => messages.append('growing', { text: 'a few words more ', reasoning: '', updatedAt: now })),
);
report({ name: 'append to a growing answer, p95', unit: 'ms', value: percentile(appendsMs, 0.95) });
messages.insert({ ...answer, id: 'long', text: 'a long paste '.repeat(30_000), status: 'complete' });
report({ name: 'indexing: a message of 390,000 characters', unit: 'ms', value: timed(() => search.indexSome(1)) });
const deletedAt = now - 1;
for (let number = 0; number < 50; number += 1) {
  const conversation = conversations.read(`conversation-${number}`);
  if (conversation) conversations.save({ ...conversation, deletedAt });
}
const purgesMs: number[] = [];
let removed = 'messages';
while (removed !== 'nothing') {
  purgesMs.push(timed(() => (removed = conversations.purgeSome(now, 60).removed)));
}
report({ name: 'one step of purging 50 conversations of 40, p95', unit: 'ms', value: percentile(purgesMs, 0.95) });

store.close();
rmSync(directory, { recursive: true, force: true });

async function measure(name: string, texts: readonly string[], filters: SearchFilters = {}): Promise<void> {
  const samplesMs: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    for (const text of texts) {
      const from = performance.now();
      await api.find({ text, filters, limit: 20 });
      samplesMs.push(performance.now() - from);
    }
  }
  all.push(...samplesMs);
  report({ name: `200,000 messages: search, ${name}, p95`, unit: 'ms', value: percentile(samplesMs, 0.95) });
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
