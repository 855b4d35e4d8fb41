import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import { composeCore } from '../../electron/compose/compose-core.ts';
import { createNetworkFetch } from '../../electron/platform/network-fetch.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { percentile, report } from './bench-result.ts';
import { startProvider } from './start-provider.ts';
import { useOfferedKeys } from '../support/use-environment-keys.ts';

const modelId = 'openai/gpt-oss-20b';
const key = 'gsk_test_key_0000000000';
const rounds = 40;
const warmUpRounds = 10;
const turnsPerRound = 50;
/** Longer than what a turn leaves to be written later waits. */
const aftermathMs = 80;
const never = new AbortController().signal;

/**
 * What a turn costs over calling the same SDK for the same short answer: the same server, the same fetch, the same
 * request. Rounds of both take turns, so that whatever else this machine does falls on both alike. No question is
 * asked twice: an answer from the cache would be no answer of the server.
 */
const provider = await startProvider();
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
const core = await composeCore({
  host: 'browser',
  version: '0.0.0-bench',
  dataDirectory: directory,
  environment: { SWITCHBOARD_SECRETS: 'session', GROQ_API_KEY: key, SWITCHBOARD_GROQ_BASE_URL: provider.origin },
});
await useOfferedKeys(core.api);
// Only the turns themselves are measured.
await core.api.settings.update({ isTitledByModel: false });
const client = new OpenAI({ apiKey: key, baseURL: provider.origin, maxRetries: 0, fetch: createNetworkFetch({}) });

const bare: Round[] = [];
const whole: Round[] = [];
for (let round = 0; round < warmUpRounds + rounds; round += 1) {
  const questions = Array.from(
    { length: turnsPerRound },
    (_, turn) => `Turn ${String(turn)} of round ${String(round)}`,
  );
  const bareRound = await measure(questions.map((text) => () => askSdk(client, text)));
  const places = await Promise.all(questions.map(() => core.api.conversations.create({})));
  const wholeRound = await measure(
    questions.map((text, turn) => () => askCore(core.api, places[turn]?.id ?? '', text)),
  );
  if (round < warmUpRounds) continue;
  bare.push(bareRound);
  whole.push(wholeRound);
}
reportBoth('turn, p50', timesOf(whole, 0.5), timesOf(bare, 0.5));
reportBoth('turn, p99', timesOf(whole, 0.99), timesOf(bare, 0.99));
reportBoth('turn, CPU', cpuOf(whole), cpuOf(bare));
await core.close();
await provider.stop();
rmSync(directory, { recursive: true, force: true });
process.exit(0);

interface Round {
  readonly tookUs: readonly number[];
  /** Of all threads, with what is written after the answers. */
  readonly cpuUsPerTurn: number;
}

async function measure(turns: readonly (() => Promise<void>)[]): Promise<Round> {
  const tookUs: number[] = [];
  const cpuFrom = process.cpuUsage();
  for (const turn of turns) {
    const from = performance.now();
    await turn();
    tookUs.push((performance.now() - from) * 1_000);
  }
  await sleep(aftermathMs);
  const { user, system } = process.cpuUsage(cpuFrom);
  return { tookUs, cpuUsPerTurn: (user + system) / turns.length };
}

async function askSdk(sdk: OpenAI, content: string): Promise<void> {
  const stream = await sdk.chat.completions.create({
    model: modelId,
    messages: [{ role: 'user', content }],
    stream: true,
    stream_options: { include_usage: true },
  });
  for await (const _ of stream) continue;
}

async function askCore(api: CoreApi, conversationId: string, text: string): Promise<void> {
  const { turnId } = await api.turns.start({ conversationId, text, model: `groq/${modelId}` });
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never }))
    if (chunk.type === 'end' && chunk.status !== 'complete') throw new Error(`The turn ended as ${chunk.status}.`);
}

function timesOf(measured: readonly Round[], share: number): number {
  return percentile(
    measured.flatMap(({ tookUs }) => tookUs),
    share,
  );
}

function cpuOf(measured: readonly Round[]): number {
  return percentile(
    measured.map(({ cpuUsPerTurn }) => cpuUsPerTurn),
    0.5,
  );
}

function reportBoth(name: string, value: number, baseline: number): void {
  report({ name, unit: 'us', value, baseline });
  report({ name: `${name}, added`, unit: 'us', value: value - baseline });
}
