import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { endOfTurn } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

/** Asks the same thing in a new conversation; answers how many requests have gone out in all. */
async function askAgain(model?: string): Promise<number> {
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({
    conversationId: id,
    text: 'Hello',
    ...(model !== undefined && { model }),
  });
  await endOfTurn(api, { conversationId: id, turnId });
  return started.provider.requests.filter(({ route }) => route.kind === 'answer').length;
}

async function saveRule(): Promise<string> {
  const { id } = await api.rules.save({
    draft: {
      name: 'Mine',
      priority: 10,
      isEnabled: true,
      when: { type: 'tag', tag: 'never' },
      target: { type: 'model', model: testModel },
      fallbacks: [],
    },
  });
  return id;
}

test('an automatic answer is repeated only under the rules it was given under', async () => {
  const counts = [await askAgain(), await askAgain()];
  const id = await saveRule();
  counts.push(await askAgain(), await askAgain());
  await api.rules.arrange({ id, isEnabled: false });
  counts.push(await askAgain());
  await api.rules.remove({ id });
  expect([...counts, await askAgain()]).toEqual([1, 1, 2, 2, 3, 3]);
});

test('an automatic answer is repeated only under the policy it was given under', async () => {
  const counts = [await askAgain(), await askAgain()];
  await api.policies.change({ scope: { layer: 'profile' }, set: { maxFallbacks: 1 }, clear: [] });
  counts.push(await askAgain(), await askAgain());
  await api.settings.update({ defaultModel: testModel });
  counts.push(await askAgain());
  expect(counts).toEqual([1, 1, 2, 2, 3]);
});

test('an answer of a model asked by name is repeated whatever the rules say', async () => {
  const counts = [await askAgain(testModel)];
  await saveRule();
  expect([...counts, await askAgain(testModel)]).toEqual([1, 1]);
});
