import { performance } from 'node:perf_hooks';
import { expect, onTestFinished, test } from 'vitest';
import { connectReadOnly } from '../../electron/store/connect.ts';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { createHome, type HostProcess, startHost } from '../support/built-browser-host.ts';
import { type FakeProvider, startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { openHostWindow } from '../support/host-window.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';

const roundCount = 14;
const conversationCount = 4;
const numbersPerSecond = 60;
/** A round is killed at latest after this many pieces of text, over all conversations. */
const mostPieces = 4 * 60 * 2;
/** Text that a kill may cost, in milliseconds. */
const mayBeLostMs = 1_000;

const never = new AbortController().signal;

test('a host killed at any moment under load keeps every message and all text older than a second', async () => {
  const random = seededNumbers(20_261_103);
  const provider = await startCounter(random);
  const home = createHome();
  const database = storePaths(home).database;
  const seen: SeenAnswer[] = [];

  for (let round = 0; round < roundCount; round += 1) {
    const host = startHost(home, [], environmentOf(provider));
    const killed = await converseUntilKilled(host, 1 + Math.floor(random() * mostPieces));
    seen.push(...killed.answers);

    expect(inspectDatabase(database)).toMatchObject({ state: 'sound' });
    expect(whatIsMissing(home, seen)).toEqual([]);
  }

  const ended = seen.filter(({ isEnded }) => isEnded).length;
  const cutOff = seen.length - ended;
  expect({ hasEnded: ended > 0, hasCutOff: cutOff > 0 }).toEqual({ hasEnded: true, hasCutOff: true });
  expect(usageProblems(database)).toEqual([]);
}, 180_000);

test('the next start marks what was cut off, and only that', async () => {
  const provider = await startCounter(() => 0.99);
  const home = createHome();
  const { answers } = await converseUntilKilled(startHost(home, [], environmentOf(provider)), 40);

  const core = await openHostWindow(startHost(home, [], environmentOf(provider)));
  const { notices } = await core.app.describe({});
  const found = await Promise.all(
    answers.map(async ({ conversationId, id }) => {
      const { messages } = await core.conversations.messages({ id: conversationId, limit: 200 });
      return messages.find((message) => message.id === id)?.status;
    }),
  );

  expect(notices).toEqual([{ kind: 'answers-interrupted', count: conversationCount }]);
  expect(found).toEqual(answers.map(() => 'interrupted'));
  expect(await core.turns.running({})).toEqual({ turns: [] });
});

/** What a window had seen of an answer when the host was killed. */
interface SeenAnswer {
  readonly id: string;
  readonly conversationId: string;
  readonly questionId: string;
  readonly question: string;
  /** Everything that was on screen long enough to be kept. */
  readonly lastingText: string;
  readonly isEnded: boolean;
}

interface WatchedAnswer extends Omit<SeenAnswer, 'lastingText' | 'isEnded'> {
  readonly pieces: { readonly atMs: number; readonly text: string }[];
  isEnded: boolean;
}

/** A provider that answers with numbers from 1 on; some answers are short, some longer than a round. */
async function startCounter(random: () => number): Promise<FakeProvider> {
  const provider = await startFakeProvider();
  onTestFinished(provider.close);
  provider.script(() => {
    const count = 10 + Math.floor(random() * 400);
    return [{ type: 'drip', text: numbers(count), tokensPerSecond: numbersPerSecond }];
  });
  return provider;
}

function environmentOf(provider: FakeProvider): Readonly<Record<string, string>> {
  return {
    MISTRAL_API_KEY: 'test-key-000000000000',
    SWITCHBOARD_MISTRAL_BASE_URL: provider.origin('openai-chat'),
  };
}

/** Keeps every conversation busy until so many pieces of text have been seen, then kills the host. */
async function converseUntilKilled(host: HostProcess, pieceCount: number): Promise<{ answers: readonly SeenAnswer[] }> {
  const core = await openHostWindow(host);
  const watched: WatchedAnswer[] = [];
  let left = pieceCount;
  let killedAtMs = Number.POSITIVE_INFINITY;
  const onPiece = () => {
    left -= 1;
    if (left > 0 || killedAtMs !== Number.POSITIVE_INFINITY) return;
    killedAtMs = performance.now();
    host.child.kill('SIGKILL');
  };
  const isOver = () => killedAtMs !== Number.POSITIVE_INFINITY;
  await Promise.all(
    Array.from({ length: conversationCount }, () => converse(core, { watched, onPiece, isOver }).catch(expectLoss)),
  );
  await host.ended;
  return {
    answers: watched.map(({ pieces, ...answer }) => ({
      ...answer,
      lastingText: pieces
        .filter(({ atMs }) => atMs <= killedAtMs - mayBeLostMs)
        .map(({ text }) => text)
        .join(''),
    })),
  };
}

interface Conversing {
  readonly watched: WatchedAnswer[];
  readonly onPiece: () => void;
  readonly isOver: () => boolean;
}

async function converse(core: CoreApi, { watched, onPiece, isOver }: Conversing): Promise<void> {
  const { id: conversationId } = await core.conversations.create({});
  for (let number = 1; !isOver(); number += 1) {
    const text = `Question ${number}`;
    const { turnId, question, answer } = await core.turns.start({ conversationId, text });
    const seen: WatchedAnswer = {
      id: answer.id,
      conversationId,
      questionId: question.id,
      question: text,
      pieces: [],
      isEnded: false,
    };
    watched.push(seen);
    for await (const { chunk } of core.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) {
      if (chunk.type === 'end') seen.isEnded = true;
      if (chunk.type !== 'text-delta') continue;
      seen.pieces.push({ atMs: performance.now(), text: chunk.text });
      onPiece();
    }
  }
}

function expectLoss(error: unknown): void {
  if (!(error instanceof ContractError) || error.body.code !== 'disconnected') throw error;
}

/** One line for each message or text that was seen and is not stored as it was. */
function whatIsMissing(home: string, seen: readonly SeenAnswer[]): readonly string[] {
  const { stores, notices, close } = openStore({ directory: home, now: Date.now });
  const missing = seen.flatMap((answer) => {
    const question = stores.messages.read(answer.questionId);
    const stored = stores.messages.read(answer.id);
    return [
      ...(question?.text === answer.question ? [] : [`question ${answer.questionId}`]),
      ...(stored?.text.startsWith(answer.lastingText) ? [] : [`text of ${answer.id}: ${answer.lastingText.length}`]),
      ...(numbers(10_000).startsWith(stored?.text ?? '-') ? [] : [`order of ${answer.id}`]),
      ...(!answer.isEnded || stored?.status === 'complete' ? [] : [`end of ${answer.id}: ${stored?.status}`]),
    ];
  });
  close();
  return [...missing, ...notices.map(({ kind }) => kind)];
}

/** Finished answers without exactly one usage record, and records of answers that never finished. */
function usageProblems(database: string): readonly unknown[] {
  const connection = connectReadOnly(database);
  const rows = connection
    .prepare(
      `SELECT messages.id, messages.status, count(usage_records.id) AS recordCount
       FROM messages
       LEFT JOIN usage_records ON usage_records.message_id = messages.id
       WHERE messages.role = 'assistant'
       GROUP BY messages.id
       HAVING recordCount <> (messages.status = 'complete')`,
    )
    .all();
  connection.close();
  return rows;
}

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(' ');
}
