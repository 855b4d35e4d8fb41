import { expect, onTestFinished, test } from 'vitest';
import { composeCore } from '../../electron/compose/compose-core.ts';
import { connectReadOnly } from '../../electron/store/connect.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { answerRequests, askedText } from '../support/asked-text.ts';
import { createHome, startHost } from '../support/built-browser-host.ts';
import { type FakeProvider, startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { openHostWindow } from '../support/host-window.ts';
import { readLedger } from '../support/read-ledger.ts';
import { furnishUsedKeys } from '../support/use-environment-keys.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { converseUntilKilled, type SeenAnswer } from './converse-until-killed.ts';

/** Homes are worked on side by side, each by one host after the other: 50 kills in all. */
const homeCount = 5;
const roundCount = 10;
const conversationCount = 4;
const numbersPerSecond = 60;
/** A round is killed at latest after this many pieces of text: about two seconds of all its conversations. */
const mostPieces = conversationCount * numbersPerSecond * 2;

test('a host killed at any of 50 moments under load loses no message, no text that was shown and no usage', async () => {
  const homes = await Promise.all(
    Array.from({ length: homeCount }, (_, index) => killAgainAndAgain(seededNumbers(20_261_103 + index))),
  );

  const seen = homes.flat();
  const ended = seen.filter(({ isEnded }) => isEnded).length;
  expect({ hasEnded: ended > 0, hasCutOff: ended < seen.length }).toEqual({ hasEnded: true, hasCutOff: true });
}, 180_000);

test('the next start marks what was cut off, and only that', async () => {
  const provider = await startCounter(() => 0.99);
  const home = createHome();
  furnishUsedKeys(home, environmentOf(provider));
  const load = { conversationCount, pieceCount: 40, topic: 'Once' };
  const answers = await converseUntilKilled(startHost(home, [], environmentOf(provider)), load);

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

/** Kills host after host on one home, and looks at everything after each start that follows. */
async function killAgainAndAgain(random: () => number): Promise<readonly SeenAnswer[]> {
  const provider = await startCounter(random);
  const home = createHome();
  furnishUsedKeys(home, environmentOf(provider));
  const seen: SeenAnswer[] = [];
  for (let round = 0; round < roundCount; round += 1) {
    const pieceCount = 1 + Math.floor(random() * mostPieces);
    const host = startHost(home, [], environmentOf(provider));
    seen.push(...(await converseUntilKilled(host, { conversationCount, pieceCount, topic: `Round ${String(round)}` })));

    expect(whatIsDamaged(home)).toBe('ok');
    await restart(home);
    expect(whatIsMissing(home, seen)).toEqual([]);
    expect(usageProblems(home, provider)).toEqual([]);
    const { runningCount, sums } = readLedger(home);
    expect({ runningCount, hourly: sums.hourly, daily: sums.daily }).toEqual({
      runningCount: 0,
      hourly: sums.ofRecords,
      daily: sums.ofRecords,
    });
  }
  return seen;
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

function whatIsDamaged(home: string): unknown {
  const connection = connectReadOnly(storePaths(home).database);
  try {
    return connection.pragma('integrity_check', { simple: true });
  } finally {
    connection.close();
  }
}

/** What the next start of the program puts right, without its windows. */
async function restart(home: string): Promise<void> {
  const core = await composeCore({
    host: 'browser',
    version: '0.0.0-test',
    dataDirectory: home,
    environment: { SWITCHBOARD_SECRETS: 'session' },
  });
  await core.close();
}

/** One line for each message or text that was seen and is not stored as it was. */
function whatIsMissing(home: string, seen: readonly SeenAnswer[]): readonly string[] {
  const { stores, notices, close } = openStore({ directory: home, now: Date.now });
  const missing = seen.flatMap((answer) => {
    const question = stores.messages.read(answer.questionId);
    const stored = stores.messages.read(answer.id);
    const status = answer.isEnded ? ['complete'] : ['complete', 'interrupted'];
    return [
      ...(question?.text === answer.question ? [] : [`question ${answer.questionId}`]),
      ...(stored?.text.startsWith(answer.shownText) ? [] : [`text of ${answer.id}: ${answer.shownText.length}`]),
      ...(numbers(10_000).startsWith(stored?.text ?? '-') ? [] : [`order of ${answer.id}`]),
      ...(status.includes(stored?.status ?? '') ? [] : [`end of ${answer.id}: ${String(stored?.status)}`]),
    ];
  });
  close();
  return [...missing, ...notices.map(({ kind }) => kind)];
}

/** One line for each call that the provider got and that is not on record exactly once, as what it was. */
function usageProblems(home: string, provider: FakeProvider): readonly string[] {
  const { records } = readLedger(home);
  const { stores, close } = openStore({ directory: home, now: Date.now });
  const recorded = records.map((record) => {
    const answer = stores.messages.read(record.messageId ?? '');
    return { record, answer, question: stores.messages.read(answer?.parentId ?? '')?.text };
  });
  close();
  const asked = answerRequests(provider).map(askedText);
  const unbilled = asked.filter((text) => recorded.filter(({ question }) => question === text).length !== 1);
  const wrong = recorded.filter(({ record: { outcome, isEstimated, costBasis }, answer }) => {
    // The record of a whole answer is written a moment before the answer: a kill may fall between the two.
    const fits = outcome === answer?.status || (outcome === 'complete' && answer?.status === 'interrupted');
    return !fits || isEstimated !== Number(outcome === 'interrupted') || costBasis !== 'price';
  });
  const twice = records.length - new Set(records.map(({ messageId }) => messageId)).size;
  return [
    ...unbilled.map((text) => `not billed once: ${text}`),
    ...wrong.map(({ record, answer }) => `${record.outcome} on record, ${String(answer?.status)} on screen`),
    ...(twice === 0 ? [] : [`${String(twice)} records too many`]),
  ];
}

function numbers(count: number): string {
  return Array.from({ length: count }, (_, index) => index + 1).join(' ');
}
