import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ClearedKind, ClearingStep } from '../../../shared/model/clearing.ts';
import { askCore } from '../../support/ask-core.ts';
import { type StartedCore, startCore } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
let restartCount: number;

beforeEach(async () => {
  restartCount = 0;
  started = await startCore({ restart: () => (restartCount += 1) });
  onTestFinished(() => started.stop());
  ({ api } = started.core);
});

async function ask(text: string): Promise<string> {
  const [question] = await askCore(api, text);
  return question?.conversationId ?? '';
}

async function clear(kind: ClearedKind): Promise<readonly ClearingStep[]> {
  const steps: ClearingStep[] = [];
  for await (const step of api.clearing.records({ kind }, { signal: new AbortController().signal })) steps.push(step);
  return steps;
}

const titles = async (shelf: 'current' | 'deleted') =>
  (await api.conversations.list({ shelf })).conversations.map(({ title }) => title).toSorted();

test('all conversations go to Recently deleted and come back, without those that were there before', async () => {
  const before = await ask('Deleted before');
  await api.conversations.remove({ id: before });
  await ask('One');
  await api.conversations.setArchived({ id: await ask('Two'), isArchived: true });

  const { count, deletedAt } = await api.clearing.conversations({});
  const gone = [await titles('current'), await titles('deleted')];
  const restored = await api.clearing.restoreConversations({ deletedAt });

  expect([count, restored.count]).toEqual([2, 2]);
  expect(gone).toEqual([[], ['Deleted before', 'One', 'Two']]);
  expect([await titles('current'), await titles('deleted')]).toEqual([['One'], ['Deleted before']]);
});

test('traces and usage go after a backup of them, and conversations stay', async () => {
  await ask('One');
  await ask('Two');
  const { calls } = await countUsage();
  // Both are written a moment after the answer.
  await expect.poll(() => api.clearing.describe({})).toMatchObject({ traceCount: 2, usageCount: 2 });
  const traces = await clear('traces');
  const usage = await clear('usage');

  const backups = (await api.backups.list({})).backups.filter(({ kind }) => kind === 'before-clearing');
  expect(calls).toBe(2);
  expect(traces.at(-1)).toEqual({ phase: 'cleared', removedCount: 2, backup: backups[1]?.name });
  expect(usage.at(-1)).toEqual({ phase: 'cleared', removedCount: 2, backup: backups[0]?.name });
  expect(await api.clearing.describe({})).toEqual({ conversationCount: 2, traceCount: 0, usageCount: 0, keyCount: 0 });
  expect(await countUsage()).toEqual({ calls: 0, costMicros: 0 });
  const { entries } = await api.audit.list({ limit: 50 });
  expect(entries.filter(({ event }) => event === 'history-cleared').map(({ summary }) => summary)).toEqual([
    '2 records of usage were cleared.',
    '2 traces were cleared.',
  ]);
});

test('what is left when the reader goes is kept', async () => {
  await ask('One');
  expect((await countUsage()).calls).toBe(1);
  for await (const step of api.clearing.records({ kind: 'usage' }, { signal: new AbortController().signal })) {
    if (step.phase === 'backing-up') break;
  }
  expect(await api.clearing.describe({})).toMatchObject({ usageCount: 1 });
});

test('clearing everything leaves no key, not even a removed one, and the next start is empty with a backup', async () => {
  await ask('One');
  await api.keys.add({ providerId: 'mistral', label: 'Kept', secret: 'test-key-000000000001' });
  const removed = await api.keys.add({ providerId: 'openai', label: 'Removed', secret: 'test-key-000000000002' });
  await api.keys.remove({ id: removed.id });

  await api.clearing.everything({});
  const keys = (await api.keys.list({})).keys.map(({ source }) => source);
  const again = (await started.reopen()).api;

  expect([restartCount, keys]).toEqual([1, ['environment']]);
  expect(await again.clearing.describe({})).toEqual({
    conversationCount: 0,
    traceCount: 0,
    usageCount: 0,
    keyCount: 0,
  });
  expect((await again.backups.list({})).backups.map(({ kind }) => kind)).toEqual(['before-clearing']);
  expect((await again.app.describe({})).notices).toEqual([
    { kind: 'everything-cleared', keptPath: expect.stringContaining('before-clearing') },
  ]);
  expect((await (await started.reopen()).api.app.describe({})).notices).toEqual([]);
});

test('clearing everything empties the log, and keeps attached files for the backup that is the way back', async () => {
  const log = join(started.directory, 'logs', 'switchboard.log');
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, 'what was said before\n');
  writeFileSync(`${log}.1`, 'what was said long before\n');
  const sha256 = 'ab'.repeat(32);
  const attached = join(started.directory, 'attachments', 'ab', sha256);
  mkdirSync(dirname(attached), { recursive: true });
  writeFileSync(attached, 'a file');

  await api.clearing.everything({});
  await started.reopen();

  expect([readFileSync(log, 'utf8'), existsSync(`${log}.1`), existsSync(attached)]).toEqual([
    expect.not.stringContaining('before\n'),
    false,
    true,
  ]);
});

test('clearing everything deletes a vault, whether or not it is unlocked', async () => {
  await api.keys.add({ providerId: 'mistral', label: 'Kept', secret: 'test-key-000000000001' });
  await api.secrets.createVault({ passphrase: 'correct horse' });
  const { api: again } = await started.reopen();
  const before = await again.secrets.describe({});

  await again.clearing.everything({});

  expect([before.vault, (await again.secrets.describe({})).vault]).toEqual(['locked', 'absent']);
  expect([existsSync(join(started.directory, 'vault.json')), restartCount]).toEqual([false, 1]);
});

async function countUsage() {
  const { callCount: calls, costMicros } = await api.usage.today({ timeZone: 'UTC' });
  return { calls, costMicros };
}
