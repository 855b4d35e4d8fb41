import { calls } from '../contract/calls.ts';
import type { CoreApi } from '../contract/core-api.ts';
import type { Verb } from '../contract/define.ts';
import { ContractError, type ErrorBody } from '../contract/errors.ts';
import { events, type EventName } from '../contract/events.ts';
import { type Channel, maxFrameCharacters } from './channel.ts';
import { createFlowGate, type FlowGate } from './flow-gate.ts';
import { ClientFrame, type ServerFrame } from './frame.ts';

export interface ServeOptions {
  /** Turns anything that is not a ContractError into a body without detail, after logging the detail. */
  readonly toErrorBody: (error: unknown) => ErrorBody;
}

interface OpenStream {
  readonly leaving: AbortController;
  readonly gate: FlowGate;
}

type LooseCall = (input: unknown, options?: { readonly signal: AbortSignal }) => unknown;

/**
 * Serves a core that checks its inputs (`checkCalls`) to one window over `channel` until the returned function is called. Detaching ends the window's
 * streams and subscriptions; turns run on.
 */
export function serveCore(api: CoreApi, channel: Channel, options: ServeOptions): () => void {
  const streams = new Map<number, OpenStream>();
  const send = (frame: ServerFrame) => channel.send(JSON.stringify(frame));

  const answer = async (frame: Extract<ClientFrame, { type: 'call' }>): Promise<void> => {
    const { id } = frame;
    try {
      const { verb, call } = findVerb(api, frame.verb);
      if (verb.kind === 'stream') return await pump(id, call(frame.input, openStream(id)));
      sendWithinLimit({ type: 'reply', id, output: await call(frame.input) });
    } catch (error) {
      send({ type: 'failed', id, error: options.toErrorBody(error) });
    }
  };

  const openStream = (id: number): { readonly signal: AbortSignal } => {
    const opened: OpenStream = { leaving: new AbortController(), gate: createFlowGate() };
    streams.set(id, opened);
    return { signal: opened.leaving.signal };
  };

  const pump = async (id: number, chunks: unknown) => {
    const opened = streams.get(id);
    if (!opened) return;
    try {
      // `findVerb` has checked that the verb is a stream, whose implementation answers with an async iterable.
      for await (const chunk of chunks as AsyncIterable<unknown>) {
        await opened.gate.pass();
        if (opened.leaving.signal.aborted) return;
        send({ type: 'chunk', id, chunk });
      }
      send({ type: 'ended', id });
    } finally {
      streams.delete(id);
    }
  };

  const sendWithinLimit = (frame: ServerFrame) => {
    const text = JSON.stringify(frame);
    if (text.length <= maxFrameCharacters) return channel.send(text);
    throw new ContractError(tooLarge('The answer'));
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

// `Object.keys` forgets the literal names of a constant table.
const eventNames = Object.keys(events) as readonly EventName[];

function findVerb(api: CoreApi, path: string): { readonly verb: Verb; readonly call: LooseCall } {
  const [group = '', name = ''] = path.split('.');
  const verb = ownMember(ownMember(calls, group), name);
  const call = ownMember(ownMember(api, group), name);
  if (!verb || typeof call !== 'function') {
    throw new ContractError({ code: 'unknown-verb', message: `There is no verb "${path}".` });
  }
  // The one boundary where a verb is looked up by text: the contract table and the api are keyed alike by type.
  return { verb: verb as Verb, call: call as LooseCall };
}

function ownMember(holder: unknown, name: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, name)) return undefined;
  return Reflect.get(holder, name);
}

function readFrame(text: string): ClientFrame | { readonly error: ErrorBody } {
  if (text.length > maxFrameCharacters) return { error: tooLarge('The message') };
  try {
    return ClientFrame.parse(JSON.parse(text));
  } catch {
    return { error: { code: 'invalid-frame', message: 'A frame could not be read. Reload the window.' } };
  }
}

function tooLarge(what: string): ErrorBody {
  return {
    code: 'too-large',
    limitBytes: maxFrameCharacters,
    message: `${what} is larger than ${maxFrameCharacters.toLocaleString('en')} characters. Send it in smaller parts.`,
  };
}
