import type { CoreApi } from '../contract/core-api.ts';
import { ContractError, type ErrorBody } from '../contract/errors.ts';
import { events, type EventName } from '../contract/events.ts';
import { type NamedVerb, verbByName } from '../contract/verb-by-name.ts';
import { type Channel, largestReply, maxFrameCharacters } from './channel.ts';
import { createFlowGate, type FlowGate } from './flow-gate.ts';
import { ClientFrame, type ServerFrame } from './frame.ts';
import { tooLarge } from './too-large.ts';

export interface ServeOptions {
  /** Turns anything that is not a ContractError into a body without detail, after logging the detail. */
  readonly toErrorBody: (error: unknown) => ErrorBody;
  readonly maxReplyCharacters?: number;
}

interface OpenStream {
  readonly leaving: AbortController;
  readonly gate: FlowGate;
}

type Send = (frame: ServerFrame) => void;

/**
 * Serves a core that checks its inputs (`checkCalls`) to one window over `channel` until the returned function is
 * called. Detaching ends the window's streams and subscriptions; turns run on.
 */
export function serveCore(api: CoreApi, channel: Channel, options: ServeOptions): () => void {
  const { toErrorBody, maxReplyCharacters = largestReply } = options;
  const streams = new Map<number, OpenStream>();
  const send: Send = (frame) => channel.send(JSON.stringify(frame));

  const answer = async ({ id, verb: path, input }: Extract<ClientFrame, { type: 'call' }>): Promise<void> => {
    try {
      const named = findVerb(api, path);
      if (named.verb.kind === 'request') return channel.send(reply(id, await named.call(input), maxReplyCharacters));
      if (streams.has(id) || streams.size >= maxStreams) throw new ContractError(tooMany);
      const opened: OpenStream = { leaving: new AbortController(), gate: createFlowGate() };
      streams.set(id, opened);
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- a stream verb answers with an async iterable by its type
      const chunks = named.call(input, { signal: opened.leaving.signal }) as AsyncIterable<unknown>;
      await pump(chunks, opened, { id, send }).finally(() => streams.delete(id));
    } catch (error) {
      send({ type: 'failed', id, error: toErrorBody(error) });
    }
  };

  const leave = (id: number) => {
    const opened = streams.get(id);
    opened?.leaving.abort();
    opened?.gate.open();
  };

  const stopFrames = channel.onFrame((text) => {
    const frame = readFrame(text);
    if ('error' in frame) return send({ type: 'failed', error: frame.error });
    if (frame.type === 'acknowledge') return streams.get(frame.id)?.gate.acknowledge(frame.count);
    if (frame.type === 'leave') return leave(frame.id);
    void answer(frame);
  });
  const stopEvents = eventNames.map((name) => api.on(name, (payload) => send({ type: 'event', name, payload })));

  return () => {
    stopFrames();
    for (const stop of stopEvents) stop();
    for (const id of [...streams.keys()]) leave(id);
  };
}

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `Object.keys` forgets the literal names of a constant table
const eventNames = Object.keys(events) as readonly EventName[];

/** Far more than a window reads at once. */
const maxStreams = 1_000;

const tooMany: ErrorBody = {
  code: 'conflict',
  message: 'This stream is open already, or too many are. Leave some and try again.',
};

function findVerb(api: CoreApi, path: string): NamedVerb {
  const named = verbByName(api, path);
  if (!named) throw new ContractError({ code: 'unknown-verb', message: `There is no verb "${path}".` });
  return named;
}

async function pump(
  chunks: AsyncIterable<unknown>,
  { gate, leaving }: OpenStream,
  { id, send }: { readonly id: number; readonly send: Send },
): Promise<void> {
  for await (const chunk of chunks) {
    await gate.pass();
    if (leaving.signal.aborted) return;
    send({ type: 'chunk', id, chunk });
  }
  send({ type: 'ended', id });
}

function reply(id: number, output: unknown, limit: number): string {
  const text = JSON.stringify({ type: 'reply', id, output } satisfies ServerFrame);
  if (text.length > limit) throw new ContractError(tooLarge('The answer', limit));
  return text;
}

function readFrame(text: string): ClientFrame | { readonly error: ErrorBody } {
  if (text.length > maxFrameCharacters) return { error: tooLarge('The message') };
  try {
    return ClientFrame.parse(JSON.parse(text));
  } catch {
    return { error: { code: 'invalid-frame', message: 'A frame could not be read. Reload the window.' } };
  }
}
