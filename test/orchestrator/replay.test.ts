import { expect, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ReplayChunk, RuleEdits } from '../../shared/model/replay.ts';
import type { RuleDraft } from '../../shared/model/rule.ts';
import { endOfTurn } from '../support/ask-core.ts';
import { ask, connectProvider, startOrchestrator, type StartedOrchestrator } from './started-orchestrator.ts';

const never = new AbortController().signal;
const cheap = 'openai/gpt-6-luna';
const dear = 'openai/gpt-6.1-sol';
const draft: RuleDraft = {
  name: 'Tides',
  priority: 990,
  isEnabled: true,
  when: { type: 'keyword', words: ['tide'], match: 'any' },
  target: { type: 'model', model: cheap },
  fallbacks: [],
};

async function start(): Promise<StartedOrchestrator> {
  const started = await startOrchestrator();
  await connectProvider(started.api, started.provider, { id: 'openai', wire: 'openai-chat' });
  await started.api.policies.change({
    scope: { layer: 'profile' },
    set: { defaultModel: dear, stickyMs: 0 },
    clear: [],
  });
  return started;
}

/** Traces are written a moment after the answer. */
async function record({ api, clock }: StartedOrchestrator, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await ask(api, text);
  clock.advance(1_000);
}

async function replay(api: CoreApi, edits?: RuleEdits, days = 7): Promise<readonly ReplayChunk[]> {
  return collect(api.routing.replay({ days, ...(edits && { edits }) }, { signal: never }));
}

async function collect(stream: AsyncIterable<ReplayChunk>): Promise<readonly ReplayChunk[]> {
  const chunks: ReplayChunk[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}

const changesOf = (chunks: readonly ReplayChunk[]) =>
  chunks.flatMap(({ changes }) =>
    changes.map(({ beginning, before, after }) => [beginning, before.model, after.model]),
  );

test('with the rules as they were nothing changes, and nothing is saved', async () => {
  const started = await start();
  await record(started, 'the tide turns', 'lunch ideas');

  const chunks = await replay(started.api);
  expect(chunks).toMatchObject([
    { totalCount: 2, tally: { replayedCount: 2, changedCount: 0, unpricedCount: 0 }, changes: [] },
  ]);
  expect(chunks[0]?.tally.afterMicros).toBe(chunks[0]?.tally.beforeMicros);
});

test('a rule that is not saved yet says which messages it would take, and what that saves', async () => {
  const started = await start();
  await record(started, 'the tide turns', 'lunch ideas', 'a tide again');
  const chunks = await replay(started.api, { save: [{ draft }], remove: [] });

  expect(changesOf(chunks)).toEqual([
    ['the tide turns', dear, cheap],
    ['a tide again', dear, cheap],
  ]);
  const { tally } = chunks.at(-1) ?? {};
  expect(tally).toMatchObject({ replayedCount: 3, changedCount: 2 });
  expect(tally?.afterMicros).toBeLessThan(tally?.beforeMicros ?? 0);
  expect((await started.api.rules.list({})).rules.some(({ rule }) => rule.name === 'Tides')).toBe(false);
});

test('parameters that a rule would set tell in the costs, though the model stays', async () => {
  const started = await start();
  const { id } = await started.api.rules.save({ draft });
  await record(started, 'the tide turns');
  const shorter = { ...draft, parameters: { maxOutputTokens: 5 } };
  const chunks = await replay(started.api, { save: [{ id, draft: shorter }], remove: [] });

  const { tally } = chunks.at(-1) ?? {};
  expect(tally).toMatchObject({ replayedCount: 1, changedCount: 0 });
  expect(tally?.afterMicros).toBeLessThan(tally?.beforeMicros ?? 0);
});

test('a rule that would be removed or turned off lets its messages go where they went without it', async () => {
  const started = await start();
  const { id } = await started.api.rules.save({ draft });
  await record(started, 'the tide turns', 'lunch ideas');

  const removed = await replay(started.api, { save: [], remove: [id] });
  const off = await replay(started.api, { save: [{ id, draft: { ...draft, isEnabled: false } }], remove: [] });
  expect([removed, off].map(changesOf)).toEqual([[['the tide turns', cheap, dear]], [['the tide turns', cheap, dear]]]);
});

test('a command that an edit makes up counts in what was written before', async () => {
  const started = await start();
  await record(started, '/tides when is it');
  const when = { type: 'command', command: '/tides' } as const;

  expect(changesOf(await replay(started.api, { save: [{ draft: { ...draft, when } }], remove: [] }))).toEqual([
    ['/tides when is it', dear, cheap],
  ]);
});

test('what follows an automatic choice follows it in the replay as well', async () => {
  const started = await start();
  const { api, clock } = started;
  await api.policies.change({ scope: { layer: 'profile' }, set: {}, clear: ['stickyMs'] });
  const { id: conversationId } = await api.conversations.create({});
  for (const text of ['the tide turns', 'lunch ideas']) {
    const { turnId } = await api.turns.start({ conversationId, text });
    await endOfTurn(api, { conversationId, turnId });
  }
  clock.advance(1_000);

  expect(changesOf(await replay(api, { save: [{ draft }], remove: [] }))).toEqual([
    ['the tide turns', dear, cheap],
    ['lunch ideas', dear, cheap],
  ]);
});

test('a message that named its model keeps it, and what is older than the days is left out', async () => {
  const started = await start();
  await ask(started.api, 'the tide turns', dear);
  started.clock.advance(3 * 86_400_000);
  await record(started, 'the tide is in');

  const edits: RuleEdits = { save: [{ draft }], remove: [] };
  expect(changesOf(await replay(started.api, edits, 7))).toEqual([['the tide is in', dear, cheap]]);
  expect((await replay(started.api, edits, 1)).at(-1)).toMatchObject({ totalCount: 1, tally: { replayedCount: 1 } });
});

test('the outages of then count, so that they are not mistaken for the work of a rule', async () => {
  const started = await start();
  const { api, provider } = started;
  await connectProvider(api, provider, { id: 'mistral' });
  await api.policies.change({
    scope: { layer: 'profile' },
    set: { defaultModel: dear, stickyMs: 0, maxFallbacks: 1 },
    clear: [],
  });
  provider.script(({ route }) =>
    route.kind === 'answer' && route.model.startsWith('gpt')
      ? [{ type: 'refuse', status: 401, error: { message: 'Incorrect API key', code: 'invalid_api_key' } }]
      : undefined,
  );
  await record(started, 'lunch ideas', 'more of them');
  const chunks = await replay(api);

  expect(chunks.at(-1)?.tally).toMatchObject({ replayedCount: 2, changedCount: 0 });
  const [last] = (await api.conversations.list({})).conversations;
  const { messages } = await api.conversations.messages({ id: last?.id ?? '', limit: 2 });
  expect(messages.at(-1)?.provenance?.model).toContain('mistral/');
});

test('a replay that is left ends', async () => {
  const started = await start();
  await record(started, 'the tide turns');
  const leaving = new AbortController();
  leaving.abort();

  expect(await collect(started.api.routing.replay({ days: 7 }, { signal: leaving.signal }))).toEqual([]);
});
