import { expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { endOfTurn } from '../support/ask-core.ts';
import type { FakeProvider } from '../support/fake-provider/fake-provider.ts';
import type { Outcome, ReceivedRequest } from '../support/fake-provider/received-request.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { startCore, testModel } from '../support/start-core.ts';
import { answerRequests, askedText } from '../support/asked-text.ts';
import { type LedgerRecord } from '../support/read-ledger.ts';
import { writtenLedger } from '../support/written-ledger.ts';

const turnCount = 64;
const never = new AbortController().signal;

/** When the person stops an answer. */
const moments = ['at-once', 'before-headers', 'after-headers', 'in-mid-answer', 'never'] as const;
type Moment = (typeof moments)[number];

interface PlannedTurn {
  readonly text: string;
  readonly moment: Moment;
  /** For answers stopped in the middle: after so many characters. */
  readonly shownCharacters: number;
}

test.each([1, 2, 3])(
  '64 turns at once, stopped at random points, close every connection and are billed exactly once (seed %i)',
  async (seed) => {
    const plan = planTurns(seededNumbers(seed));
    const { core, provider, directory, stop } = await startCore();
    onTestFinished(stop);
    await saveWideBudget(core.api);
    const arrivals = scriptTurns(provider, plan);

    const answers = await Promise.all(plan.map((turn) => runUntilStopped(core.api, turn, arrivals(turn))));

    const asked = await Promise.all(answerRequests(provider).map(toAsked));
    const { records, runningCount, sums } = await writtenLedger(core.api, directory);
    const { budgets } = await core.api.budgets.list({});
    const evidence = { records, askedTexts: asked.map(({ text }) => text) };
    expect(plan.flatMap((turn, index) => problemsOf(turn, answers[index], evidence))).toEqual([]);
    expect(asked.filter(({ text, outcome }) => outcome !== outcomeFor(text, plan))).toEqual([]);
    expect({ runningCount, ids: new Set(records.map(({ id }) => id)).size }).toEqual({
      runningCount: 0,
      ids: records.length,
    });
    expect(sums.hourly).toEqual(sums.ofRecords);
    expect(sums.daily).toEqual(sums.ofRecords);
    expect(budgets).toMatchObject([{ reservedMicros: 0, spentMicros: sums.ofRecords.costMicros, unpricedCount: 0 }]);
    expect(await core.api.turns.running({})).toEqual({ turns: [] });
  },
);

function planTurns(random: () => number): readonly PlannedTurn[] {
  return Array.from({ length: turnCount }, (_, index) => ({
    text: `Turn ${String(index)}`,
    moment: moments[Math.floor(random() * moments.length)] ?? 'never',
    shownCharacters: 1 + Math.floor(random() * 60),
  }));
}

/** So wide that nothing is refused: it only shows what is spent and held. */
async function saveWideBudget(api: CoreApi): Promise<void> {
  await api.budgets.save({
    draft: {
      scope: { type: 'total' },
      period: 'day',
      limitMicros: 1_000_000_000,
      softPercent: 100,
      atLimit: 'refuse',
      isEnabled: true,
    },
  });
}

/** Plays each turn what its plan needs; answers the promise of its request's arrival. */
function scriptTurns(provider: FakeProvider, plan: readonly PlannedTurn[]): (turn: PlannedTurn) => Promise<undefined> {
  const arrivals = new Map(plan.map(({ text }) => [text, Promise.withResolvers<undefined>()]));
  provider.script((request) => {
    const turn = plan.find(({ text }) => text === askedText(request));
    arrivals.get(turn?.text ?? '')?.resolve(undefined);
    return turn && stepsFor(turn.moment);
  });
  return ({ text }) => arrivals.get(text)?.promise ?? Promise.reject(new Error(`${text} is not planned.`));
}

function stepsFor(moment: Moment): readonly Step[] {
  switch (moment) {
    case 'at-once':
    case 'before-headers':
      return [{ type: 'stall' }];
    case 'after-headers':
      return [{ type: 'begin' }, { type: 'stall' }];
    case 'in-mid-answer':
      return [{ type: 'endless', text: 'word ', everyMs: 2 }];
    case 'never':
      return [
        { type: 'text', text: 'The whole answer.' },
        { type: 'usage', usage: { inputTokens: 2_000, outputTokens: 1_000 } },
      ];
  }
}

async function runUntilStopped(api: CoreApi, turn: PlannedTurn, arrival: Promise<undefined>): Promise<StoppedAnswer> {
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId: id, text: turn.text, model: testModel });
  if (turn.moment === 'before-headers' || turn.moment === 'after-headers') await arrival;
  const seen = turn.moment === 'in-mid-answer' ? await readUntil(api, turnId, turn.shownCharacters) : '';
  if (turn.moment !== 'never') await api.turns.cancel({ turnId });
  const [, answer] = await endOfTurn(api, { conversationId: id, turnId });
  return { answer, seen };
}

interface StoppedAnswer {
  readonly answer: Message | undefined;
  /** What the reader had seen when it was stopped. */
  readonly seen: string;
}

async function readUntil(api: CoreApi, turnId: string, characters: number): Promise<string> {
  let seen = '';
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) {
    if (chunk.type === 'text-delta') seen += chunk.text;
    if (seen.length >= characters) break;
  }
  return seen;
}

interface Evidence {
  readonly records: readonly LedgerRecord[];
  /** What the provider was asked, oldest first. */
  readonly askedTexts: readonly string[];
}

/** One line for each thing that is not as the person and the provider would have it. */
function problemsOf(
  { text, moment }: PlannedTurn,
  { answer, seen }: StoppedAnswer = { answer: undefined, seen: '' },
  { records, askedTexts }: Evidence,
): readonly string[] {
  const askedCount = askedTexts.filter((asked) => asked === text).length;
  const own = records.filter(({ messageId }) => messageId === answer?.id);
  const cost = answer?.provenance?.cost;
  const shownMicros = cost && cost.basis !== 'unpriced' ? cost.micros : undefined;
  const status = moment === 'never' ? 'complete' : 'stopped';
  const isUnsent = moment === 'at-once' && askedCount === 0 && own.length === 0;
  return [
    ...(answer?.status === status ? [] : [`status is ${String(answer?.status)}`]),
    ...(answer?.text.startsWith(seen) ? [] : ['text that was shown is missing']),
    ...(moment === 'never' || seen !== '' || answer?.text === '' ? [] : ['text from nowhere']),
    ...(askedCount <= 1 ? [] : [`asked ${String(askedCount)} times`]),
    ...(own.length === 1 || isUnsent ? [] : [`${String(own.length)} records`]),
    ...(own[0]?.costMicros === shownMicros
      ? []
      : [`shows ${String(shownMicros)}, billed ${String(own[0]?.costMicros)}`]),
    ...(isUnsent || own[0]?.outcome === status ? [] : [`recorded as ${String(own[0]?.outcome)}`]),
    ...(isUnsent || own[0]?.isEstimated === Number(moment !== 'never') ? [] : ['not said to be an estimate']),
  ].map((problem) => `${text}, stopped ${moment}: ${problem}`);
}

/** Waits until the connection is closed. */
async function toAsked(request: ReceivedRequest): Promise<{ readonly text: string; readonly outcome: Outcome }> {
  return { text: askedText(request), outcome: await request.outcome };
}

function outcomeFor(asked: string, plan: readonly PlannedTurn[]): Outcome {
  return plan.find(({ text }) => text === asked)?.moment === 'never' ? 'answered' : 'client-left';
}
