import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { endOfTurn } from '../support/ask-core.ts';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import { startCore, testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import { type LedgerRecord } from '../support/read-ledger.ts';
import { writtenLedger } from '../support/written-ledger.ts';

const never = new AbortController().signal;

let api: CoreApi;
let provider: FakeProvider;
let directory: string;
/** Lets the answer that is held in the middle go on. */
let goOn: () => void;

beforeEach(async () => {
  const started = await startCore();
  onTestFinished(started.stop);
  ({ provider, directory } = started);
  ({ api } = started.core);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  goOn = () => resolve(undefined);
  provider.script([
    { type: 'text', text: 'First half, ' },
    { type: 'hold', until: promise },
    { type: 'text', text: 'second half.' },
    { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } },
  ]);
});

test('identical requests in flight share one upstream call, and one of them pays', async () => {
  const first = await startTurn();
  await provider.waitForRequest(0);
  const second = await startTurn();
  await readFirstText(second);
  goOn();

  const [one, other] = [await answerOf(first), await answerOf(second)];

  const whole = { status: 'complete', text: 'First half, second half.' };
  expect(answerRequests(provider)).toHaveLength(1);
  expect(one).toMatchObject({ ...whole, provenance: { cost: { basis: 'price', micros: 225 } } });
  expect(one.provenance?.cached).toBeUndefined();
  expect(other).toMatchObject({
    ...whole,
    provenance: { cost: { basis: 'free', micros: 0 }, cached: { savedMicros: 225 } },
  });
  expect(await paidAndSaved(one)).toEqual([{ costMicros: 225, savedMicros: null, outcome: 'complete' }]);
  expect(await paidAndSaved(other)).toEqual([{ costMicros: 0, savedMicros: 225, outcome: 'complete' }]);
});

test('who joins late sees the answer from its beginning', async () => {
  const first = await startTurn();
  await readFirstText(first);
  const second = await startTurn();
  expect(await readFirstText(second)).toBe('First half, ');
  goOn();
  expect(await answerOf(second)).toMatchObject({ text: 'First half, second half.' });
});

test('the first reader stops, and the other still gets the whole answer of the same call', async () => {
  const first = await startTurn();
  await readFirstText(first);
  const second = await startTurn();
  await readFirstText(second);
  await api.turns.cancel({ turnId: first.turnId });
  const stopped = await answerOf(first);
  goOn();

  const other = await answerOf(second);

  expect(stopped).toMatchObject({ status: 'stopped', text: 'First half, ' });
  expect(other).toMatchObject({ status: 'complete', text: 'First half, second half.' });
  expect(answerRequests(provider)).toHaveLength(1);
  expect(await provider.requests[0]?.outcome).toBe('answered');
  const { records, runningCount } = await writtenLedger(api, directory);
  expect({ paid: records.filter(({ costMicros }) => costMicros === 225).length, runningCount }).toEqual({
    paid: 1,
    runningCount: 0,
  });
});

test('the second reader stops, and the first one goes on', async () => {
  const first = await startTurn();
  await readFirstText(first);
  const second = await startTurn();
  await readFirstText(second);
  await api.turns.cancel({ turnId: second.turnId });
  const stopped = await answerOf(second);
  goOn();
  expect(stopped).toMatchObject({ status: 'stopped', text: 'First half, ' });
  expect(await paidAndSaved(stopped)).toEqual([]);
  expect(await answerOf(first)).toMatchObject({ status: 'complete', provenance: { cost: { micros: 225 } } });
});

test('when every reader has stopped the upstream call is closed and billed once', async () => {
  const first = await startTurn();
  await readFirstText(first);
  const second = await startTurn();
  await readFirstText(second);
  await api.turns.cancel({ turnId: first.turnId });
  await api.turns.cancel({ turnId: second.turnId });

  const answers = [await answerOf(first), await answerOf(second)];

  expect(answers).toMatchObject([{ status: 'stopped' }, { status: 'stopped' }]);
  expect(await provider.requests[0]?.outcome).toBe('client-left');
  const { records, runningCount } = await writtenLedger(api, directory);
  expect(records).toMatchObject([{ outcome: 'stopped', isEstimated: 1 }]);
  expect(runningCount).toBe(0);
});

test('a request that comes after the last reader has stopped asks anew', async () => {
  const first = await startTurn();
  await readFirstText(first);
  await api.turns.cancel({ turnId: first.turnId });
  const second = await startTurn();
  goOn();
  expect(await answerOf(second)).toMatchObject({ status: 'complete', text: 'First half, second half.' });
  expect(answerRequests(provider)).toHaveLength(2);
});

test('an answer that breaks off for all its readers is shown with its cost only where it is billed', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  provider.script([{ type: 'text', text: 'First half, ' }, { type: 'hold', until: promise }, { type: 'cut' }]);
  const first = await startTurn();
  await readFirstText(first);
  const second = await startTurn();
  await readFirstText(second);
  resolve(undefined);

  const answers = [await answerOf(first), await answerOf(second)];

  expect(answers).toMatchObject([{ status: 'interrupted' }, { status: 'interrupted' }]);
  const paid = await Promise.all(answers.map(paidAndSaved));
  expect(answers.map(shownMicros)).toEqual(paid.map(([record]) => record?.costMicros ?? 0));
});

test('requests to different models never share a call', async () => {
  const first = await startTurn();
  await provider.waitForRequest(0);
  const second = await startTurn('groq/openai/gpt-oss-120b');
  await provider.waitForRequest(1);
  goOn();
  expect([await answerOf(first), await answerOf(second)]).toMatchObject([
    { provenance: { model: testModel } },
    { provenance: { model: 'groq/openai/gpt-oss-120b' } },
  ]);
});

interface StartedTurn {
  readonly conversationId: string;
  readonly turnId: string;
}

/** Asks the same question in a conversation of its own. */
async function startTurn(model = testModel): Promise<StartedTurn> {
  const { id: conversationId } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId, text: 'The same question', model });
  return { conversationId, turnId };
}

async function readFirstText({ turnId }: StartedTurn): Promise<string> {
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never }))
    if (chunk.type === 'text-delta') return chunk.text;
  throw new Error('The turn ended without a word.');
}

async function answerOf(turn: StartedTurn): Promise<Message> {
  const [, answer] = await endOfTurn(api, turn);
  if (!answer) throw new Error('The turn stored no answer.');
  return answer;
}

type PaidAndSaved = Pick<LedgerRecord, 'costMicros' | 'savedMicros' | 'outcome'>;

async function paidAndSaved({ id }: Message): Promise<readonly PaidAndSaved[]> {
  const { records } = await writtenLedger(api, directory);
  return records
    .filter(({ messageId }) => messageId === id)
    .map(({ costMicros, savedMicros, outcome }) => ({ costMicros, savedMicros, outcome }));
}

function shownMicros({ provenance }: Message): number {
  const cost = provenance?.cost;
  return cost && cost.basis !== 'unpriced' ? cost.micros : 0;
}
