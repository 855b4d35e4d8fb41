import OpenAI from 'openai';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { startCore, testModel } from '../support/start-core.ts';
import { percentile, report } from './bench-result.ts';

const turns = 300;
const warmUp = 50;
const never = new AbortController().signal;

/** What a turn costs over calling the same SDK for the same short answer, from the same loopback server. */
const started = await startCore({ checkOutputs: false });
started.provider.script([{ type: 'text', text: 'Hello from the other side.' }]);
const client = new OpenAI({
  apiKey: 'gsk_test_key_0000000000',
  baseURL: started.provider.origin('openai-chat'),
  maxRetries: 0,
});

const bare: number[] = [];
const whole: number[] = [];
for (let turn = 0; turn < turns + warmUp; turn += 1) {
  const bareMs = await timed(() => askBare(client));
  const { id } = await started.core.api.conversations.create({});
  const wholeMs = await timed(() => askCore(started.core.api, id));
  if (turn < warmUp) continue;
  bare.push(bareMs);
  whole.push(wholeMs);
}
report({ name: 'turn, p50', unit: 'ms', value: percentile(whole, 0.5), baseline: percentile(bare, 0.5) });
report({ name: 'turn, p99', unit: 'ms', value: percentile(whole, 0.99), baseline: percentile(bare, 0.99) });
report({ name: 'turn overhead, p50', unit: 'ms', value: percentile(whole, 0.5) - percentile(bare, 0.5) });
await started.stop();
process.exit(0);

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function askBare(sdk: OpenAI): Promise<void> {
  const messages = [{ role: 'user' as const, content: 'Hello' }];
  const stream = await sdk.chat.completions.create({ model: 'openai/gpt-oss-20b', messages, stream: true });
  for await (const _ of stream) continue;
}

async function askCore(api: CoreApi, conversationId: string): Promise<void> {
  const { turnId } = await api.turns.start({ conversationId, text: 'Hello', model: testModel });
  for await (const _ of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) continue;
}
