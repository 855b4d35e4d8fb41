import OpenAI from 'openai';
import { startCore, testModel } from '../support/start-core.ts';
import { report } from './bench-result.ts';

const chunks = 20_000;
const rounds = 5;
const never = new AbortController().signal;

/** Time per chunk of a long answer: through the whole core to a watcher, and through the SDK alone. */
const started = await startCore({ checkOutputs: false });
started.provider.script(Array.from({ length: chunks }, (_, index) => ({ type: 'text', text: ` word${index}` })));
const client = new OpenAI({
  apiKey: 'gsk_test_key_0000000000',
  baseURL: started.provider.origin('openai-chat'),
  maxRetries: 0,
});

let bareMs = Number.POSITIVE_INFINITY;
let wholeMs = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds; round += 1) {
  bareMs = Math.min(bareMs, await timed(askBare));
  wholeMs = Math.min(wholeMs, await timed(() => askCore(round)));
}
const perChunk = (totalMs: number) => (totalMs * 1_000) / chunks;
report({ name: 'chunk', unit: 'us', value: perChunk(wholeMs), baseline: perChunk(bareMs) });
report({ name: 'chunk overhead', unit: 'us', value: perChunk(wholeMs - bareMs) });
await started.stop();
process.exit(0);

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function askBare(): Promise<void> {
  const messages = [{ role: 'user' as const, content: 'Count' }];
  const stream = await client.chat.completions.create({ model: 'openai/gpt-oss-20b', messages, stream: true });
  for await (const _ of stream) continue;
}

/** Another question each time: the same one would come from the cache. */
async function askCore(round: number): Promise<void> {
  const { id } = await started.core.api.conversations.create({});
  const text = `Count, round ${String(round)}`;
  const { turnId } = await started.core.api.turns.start({ conversationId: id, text, model: testModel });
  for await (const _ of started.core.api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) continue;
}
