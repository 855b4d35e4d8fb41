import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { EventPayload } from '../../../shared/contract/events.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

test('messages that were queued during an answer are sent one after the other, each when the one before is answered', async () => {
  const { id, gate } = await startHeldAnswer();
  await api.queue.add({ conversationId: id, text: 'Second' });
  await api.queue.add({ conversationId: id, text: 'Third' });
  const whileAnswering = await queuedTexts(id);
  const ended = countEnds(3);
  gate.open();
  await ended;
  expect({ whileAnswering, after: await queuedTexts(id), said: await saidIn(id) }).toStrictEqual({
    whileAnswering: ['Second', 'Third'],
    after: [],
    said: ['First', 'Second', 'Third'],
  });
});

test('a queue is edited, put into another order, shortened and put back', async () => {
  const { id } = await startHeldAnswer();
  for (const text of ['a', 'b', 'c']) await api.queue.add({ conversationId: id, text });
  const [a, b, c] = (await api.queue.list({ conversationId: id })).queued;
  await api.queue.move({ id: c?.id ?? '', position: 0 });
  await api.queue.edit({ id: b?.id ?? '', text: 'b, but better' });
  await api.queue.remove({ id: a?.id ?? '' });
  const shortened = await queuedTexts(id);
  await api.queue.add({ conversationId: id, text: 'a', position: 1 });
  expect([shortened, await queuedTexts(id)]).toStrictEqual([
    ['c', 'b, but better'],
    ['c', 'a', 'b, but better'],
  ]);
});

test('after an answer that was stopped the queue holds until it is sent on', async () => {
  const { id, turnId } = await startHeldAnswer();
  await api.queue.add({ conversationId: id, text: 'Second' });
  const stopped = countEnds(1);
  await api.turns.cancel({ turnId });
  await stopped;
  const held = [await queuedTexts(id), await saidIn(id)];
  started.provider.script(() => undefined);
  const answered = countEnds(1);
  await api.queue.sendNext({ conversationId: id });
  await answered;
  expect({ held, after: [await queuedTexts(id), await saidIn(id)] }).toStrictEqual({
    held: [['Second'], ['First']],
    after: [[], ['First', 'Second']],
  });
});

test('after a restart a queue is still there and waits for the person', async () => {
  const { id } = await startHeldAnswer();
  await api.queue.add({ conversationId: id, text: 'Second' });
  started.provider.script(() => undefined);
  api = (await started.reopen()).api;
  expect([await queuedTexts(id), await saidIn(id), (await api.turns.running({})).turns]).toStrictEqual([
    ['Second'],
    ['First'],
    [],
  ]);
});

test('what was queued as its answer ended is sent at once', async () => {
  const { id, gate } = await startHeldAnswer();
  const first = countEnds(1);
  gate.open();
  await first;
  const second = countEnds(1);
  const { queued } = await api.queue.add({ conversationId: id, text: 'Second' });
  await second;
  expect([queued, await saidIn(id)]).toStrictEqual([[], ['First', 'Second']]);
});

test('sending the next one leaves the draft as it is', async () => {
  const { id, gate } = await startHeldAnswer();
  await api.queue.add({ conversationId: id, text: 'Second' });
  await api.conversations.saveDraft({ id, draft: 'Half a thought' });
  const ended = countEnds(2);
  gate.open();
  await ended;
  expect((await api.conversations.read({ id })).draft).toBe('Half a thought');
});

test('every window hears of the whole queue', async () => {
  const { id } = await startHeldAnswer();
  const heard: EventPayload<'queue-changed'>[] = [];
  api.on('queue-changed', (payload) => heard.push(payload));
  await api.queue.add({ conversationId: id, text: 'Second' });
  expect(heard.map(({ conversationId, queued }) => [conversationId, queued.map(({ text }) => text)])).toStrictEqual([
    [id, ['Second']],
  ]);
});

test('more messages than a queue takes are refused with what to do', async () => {
  const { id } = await startHeldAnswer();
  for (let count = 0; count < 50; count += 1) await api.queue.add({ conversationId: id, text: String(count) });
  await expect(api.queue.add({ conversationId: id, text: 'One more' })).rejects.toMatchObject({
    body: {
      code: 'conflict',
      message: '50 messages wait in this conversation already. Send or remove some before you add another.',
    },
  });
});

async function startHeldAnswer() {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  started.provider.script(() => [
    { type: 'text', text: 'An answer' },
    { type: 'hold', until: promise },
  ]);
  const { id } = await api.conversations.create({});
  await api.conversations.chooseModel({ id, model: testModel });
  const { turnId } = await api.turns.start({ conversationId: id, text: 'First' });
  await started.provider.waitForRequest(0);
  return { id, turnId, gate: { open: () => resolve(undefined) } };
}

/** Resolves when that many answers have ended from now on. */
function countEnds(wanted: number): Promise<undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  let count = 0;
  const stop = api.on('turn-ended', () => {
    count += 1;
    if (count < wanted) return;
    stop();
    resolve(undefined);
  });
  return promise;
}

async function queuedTexts(conversationId: string): Promise<string[]> {
  return (await api.queue.list({ conversationId })).queued.map(({ text }) => text);
}

async function saidIn(id: string): Promise<string[]> {
  const { messages } = await api.conversations.messages({ id, limit: 100 });
  return messages.filter(({ role }) => role === 'user').map(({ text }) => text);
}
