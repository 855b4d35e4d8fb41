import { expect, test } from 'vitest';
import { checkCalls } from '../../../shared/contract/check-calls.ts';
import { ContractError, type ErrorBody } from '../../../shared/contract/errors.ts';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { createClient } from '../../../shared/transport/client.ts';
import { buildApi } from '../../../shared/contract/verb-by-name.ts';
import { maxFrameCharacters, streamWindow } from '../../../shared/transport/channel.ts';
import { serveCore } from '../../../shared/transport/server.ts';
import { createChannelPair } from '../../support/channel-pair.ts';

const settle = () => new Promise((resolve) => setImmediate(resolve));
const notServed = () => Promise.reject(new Error('not part of this test'));

/** A core of which only a few verbs are asked. */
function partialCore(verbs: { readonly [Group in keyof CoreApi]?: Partial<CoreApi[Group]> }): CoreApi {
  const all = new Map<string, unknown>(
    Object.entries(verbs).flatMap(([group, calls]) =>
      Object.entries(calls).map(([name, call]): [string, unknown] => [`${group}.${name}`, call]),
    ),
  );
  return buildApi(
    () => () => undefined,
    (path) => (input, options) => {
      const call = all.get(path);
      const answer: unknown =
        typeof call === 'function' ? Reflect.apply(call, undefined, [input, options]) : notServed();
      return answer;
    },
  );
}

function setUp(verbs: Parameters<typeof partialCore>[0], maxReplyCharacters = maxFrameCharacters) {
  const { client, server } = createChannelPair();
  const raw: string[] = [];
  client.onFrame((frame) => raw.push(frame));
  const detach = serveCore(checkCalls(partialCore(verbs), true), server, {
    maxReplyCharacters,
    toErrorBody: (error): ErrorBody =>
      error instanceof ContractError
        ? error.body
        : { code: 'internal', message: 'Something broke.', incidentId: String(error) },
  });
  return { channel: client, raw, detach, connect: () => createClient(client) };
}

const replies = (raw: readonly string[]) => raw.map((frame): unknown => JSON.parse(frame));

test.each([
  ['not json', 'invalid-frame'],
  ['[]', 'invalid-frame'],
  ['{"type":"call"}', 'invalid-frame'],
  ['{"type":"call","id":1,"verb":"app.describe","input":{},"extra":1}', 'invalid-frame'],
])('the frame %s is refused and harms nothing', async (frame, code) => {
  const { channel, raw } = setUp({});
  channel.send(frame);
  await settle();
  expect(replies(raw)).toMatchObject([{ type: 'failed', error: { code } }]);
});

test.each(['nothing.here', 'app', 'app.', 'constructor.constructor', '__proto__.x', 'app.toString'])(
  'the verb "%s" is unknown',
  async (verb) => {
    const { channel, raw } = setUp({});
    channel.send(JSON.stringify({ type: 'call', id: 7, verb, input: {} }));
    await settle();
    expect(replies(raw)).toEqual([
      { type: 'failed', id: 7, error: { code: 'unknown-verb', message: `There is no verb "${verb}".` } },
    ]);
  },
);

test('an input that does not fit is refused with the path of what is wrong', async () => {
  const { connect } = setUp({ conversations: { rename: notServed } });
  await expect(connect().api.conversations.rename({ id: 'a', title: '' })).rejects.toMatchObject({
    body: { code: 'invalid-input', path: 'title' },
  });
});

test('a frame over the limit is refused before it is read', async () => {
  const { channel, raw } = setUp({});
  channel.send('x'.repeat(maxFrameCharacters + 1));
  await settle();
  expect(replies(raw)).toMatchObject([{ type: 'failed', error: { code: 'too-large' } }]);
});

test('an answer over the limit becomes a clear error instead of a dead pipe', async () => {
  const long = 'x'.repeat(maxFrameCharacters);
  const { connect } = setUp({ turns: { running: async () => ({ turns: [running(long)] }) } });
  await expect(connect().api.turns.running({})).rejects.toMatchObject({ body: { code: 'internal' } });
  const { connect: again } = setUp({ keys: { list: async () => ({ keys: manyKeys() }) } });
  await expect(again().api.keys.list({})).rejects.toMatchObject({ body: { code: 'too-large' } });
});

test('an unforeseen error says nothing of its detail', async () => {
  const { connect } = setUp({ settings: { read: () => Promise.reject(new Error('the secret is 42')) } });
  await expect(connect().api.settings.read({})).rejects.toMatchObject({
    body: { code: 'internal', message: 'Something broke.' },
  });
});

test('a slow reader holds the stream back at the window', async () => {
  let produced = 0;
  const { connect } = setUp({
    turns: {
      async *watch() {
        for (; ; produced += 1) yield { index: produced, chunk: { type: 'text-delta', text: 'x' } };
      },
    },
  });
  const leaving = new AbortController();
  const chunks = connect()
    .api.turns.watch({ turnId: 't', fromIndex: 0 }, { signal: leaving.signal })
    [Symbol.asyncIterator]();
  await chunks.next();
  await settle();
  expect(produced).toBeLessThanOrEqual(streamWindow + 1);
  for (let read = 0; read < 100; read += 1) await chunks.next();
  await settle();
  expect(produced).toBeGreaterThan(streamWindow + 1);
  expect(produced).toBeLessThanOrEqual(100 + streamWindow + 1);
  leaving.abort();
});

test('leaving a stream ends it on the serving side', async () => {
  let hasEnded = false;
  const { connect } = setUp({
    turns: {
      async *watch(_, { signal }) {
        try {
          yield { index: 0, chunk: { type: 'text-delta', text: 'x' } };
          await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        } finally {
          hasEnded = true;
        }
      },
    },
  });
  for await (const _ of connect().api.turns.watch(
    { turnId: 't', fromIndex: 0 },
    { signal: new AbortController().signal },
  ))
    break;
  await settle();
  expect(hasEnded).toBe(true);
});

test('detaching a window ends its streams', async () => {
  let hasEnded = false;
  const { connect, detach } = setUp({
    turns: {
      async *watch(_, { signal }) {
        yield { index: 0, chunk: { type: 'text-delta', text: 'x' } };
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
        hasEnded = true;
      },
    },
  });
  const chunks = connect()
    .api.turns.watch({ turnId: 't', fromIndex: 0 }, { signal: new AbortController().signal })
    [Symbol.asyncIterator]();
  await chunks.next();
  detach();
  await settle();
  expect(hasEnded).toBe(true);
});

test('an id in use opens no second stream', async () => {
  const { channel, raw } = setUp({
    turns: {
      async *watch(_, { signal }) {
        yield { index: 0, chunk: { type: 'text-delta', text: 'x' } };
        await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
      },
    },
  });
  const call = { type: 'call', id: 3, verb: 'turns.watch', input: { turnId: 't', fromIndex: 0 } };
  channel.send(JSON.stringify(call));
  await settle();
  channel.send(JSON.stringify(call));
  await settle();
  expect(replies(raw)).toMatchObject([
    { type: 'chunk', id: 3 },
    { type: 'failed', id: 3, error: { code: 'conflict' } },
  ]);
});

test('leaving a stream over a channel that is gone harms nothing', async () => {
  const { client } = createChannelPair();
  let isGone = false;
  const leaving = new AbortController();
  const { api } = createClient({
    ...client,
    send: (frame) => {
      if (isGone) throw new ContractError({ code: 'disconnected', message: 'Gone.' });
      client.send(frame);
    },
  });
  const chunks = api.turns.watch({ turnId: 't', fromIndex: 0 }, { signal: leaving.signal })[Symbol.asyncIterator]();
  const next = chunks.next();
  isGone = true;
  leaving.abort();
  expect(await next).toEqual({ done: true, value: undefined });
});

test('a lost connection fails what is under way', async () => {
  const { connect } = setUp({ settings: { read: () => new Promise(() => undefined) } });
  const client = connect();
  const reading = client.api.settings.read({});
  client.disconnect();
  await expect(reading).rejects.toMatchObject({ body: { code: 'disconnected' } });
});

test('what may be repeated waits for the next connection and is carried out there, once it comes or not at all', async () => {
  const { client: channel, server } = createChannelPair();
  let isGone = false;
  const sent: unknown[] = [];
  server.onFrame((text) => sent.push(JSON.parse(text)));
  const client = createClient(
    {
      ...channel,
      send: (frame) => {
        if (isGone) throw new ContractError({ code: 'disconnected', message: 'Gone.' });
        channel.send(frame);
      },
    },
    (verb) => verb === 'settings.update',
  );
  const before = client.api.settings.update({ theme: 'dark' });
  isGone = true;
  client.disconnect();
  const meanwhile = client.api.settings.update({ theme: 'light' });
  await expect(client.api.settings.read({})).rejects.toMatchObject({ body: { code: 'disconnected' } });
  isGone = false;
  sent.length = 0;
  client.reconnect();
  server.send(JSON.stringify({ type: 'reply', id: 1, output: { theme: 'dark' } }));
  expect([sent, await before]).toEqual([
    [
      { type: 'call', id: 1, verb: 'settings.update', input: { theme: 'dark' } },
      { type: 'call', id: 2, verb: 'settings.update', input: { theme: 'light' } },
    ],
    { theme: 'dark' },
  ]);
  client.giveUp();
  await expect(meanwhile).rejects.toMatchObject({ body: { code: 'disconnected' } });
});

function running(conversationId: string) {
  return { turnId: 't', conversationId, answerId: 'a' };
}

function manyKeys() {
  return Array.from({ length: 8_000 }, (_, index) => ({
    id: `key-${index}`,
    providerId: 'openai',
    label: 'x'.repeat(100),
    lastFour: '',
    source: 'session' as const,
    position: index,
    createdAt: 0,
    hasSecret: true,
  }));
}
