import { calls } from '../contract/calls.ts';
import type { CoreApi } from '../contract/core-api.ts';
import type { StreamVerb, Verb } from '../contract/define.ts';
import { ContractError, type ErrorBody } from '../contract/errors.ts';
import { events, type EventName } from '../contract/events.ts';
import { type Channel, maxFrameCharacters } from './channel.ts';
import { createFlowGate, type FlowGate } from './flow-gate.ts';
import { ClientFrame, type ServerFrame } from './frame.ts';

export interface ServeOptions {
  /** Turns anything that is not a ContractError into a body without detail, after logging the detail. */
  readonly toErrorBody: (error: unknown) => ErrorBody;
  /** Whether outputs and chunks are parsed too: on in development and tests, where it finds mistakes of the core. */
  readonly checkOutputs: boolean;
}

interface OpenStream {
  readonly leaving: AbortController;
  readonly gate: FlowGate;
}

type LooseCall = (input: unknown, options?: { readonly signal: AbortSignal }) => unknown;

/**
 * Serves the core to one window over `channel` until the returned function is called. Detaching ends the window's
 * streams and subscriptions; turns run on.
 */
export function serveCore(api: CoreApi, channel: Channel, options: ServeOptions): () => void {
  const streams = new Map<number, OpenStream>();
  const send = (frame: ServerFrame) => channel.send(JSON.stringify(frame));

  const answer = async (frame: Extract<ClientFrame, { type: 'call' }>): Promise<void> => {
    const { id } = frame;
    try {
      const { verb, call } = findVerb(api, frame.verb);
      const input = parseInput(verb, frame.input);
      if (verb.kind === 'stream') return await pump({ id, verb, chunks: call(input, openStream(id)) });
      const output = await call(input);
      sendWithinLimit({ type: 'reply', id, output: options.checkOutputs ? verb.output.parse(output) : output });
    } catch (error) {
      send({ type: 'failed', id, error: options.toErrorBody(error) });
    }
  };

  const openStream = (id: number): { readonly signal: AbortSignal } => {
    const opened: OpenStream = { leaving: new AbortController(), gate: createFlowGate() };
    streams.set(id, opened);
    return { signal: opened.leaving.signal };
  };

  const pump = async (source: { readonly id: number; readonly verb: StreamVerb; readonly chunks: unknown }) => {
    const opened = streams.get(source.id);
    if (!opened) return;
    try {
      // `findVerb` has checked that the verb is a stream, whose implementation answers with an async iterable.
      for await (const chunk of source.chunks as AsyncIterable<unknown>) {
        await opened.gate.pass();
        if (opened.leaving.signal.aborted) return;
        send({ type: 'chunk', id: source.id, chunk: options.checkOutputs ? source.verb.chunk.parse(chunk) : chunk });
      }
      send({ type: 'ended', id: source.id });
    } finally {
      streams.delete(source.id);
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

function parseInput(verb: Verb, input: unknown): unknown {
  const parsed = verb.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') ?? '';
  throw new ContractError({
    code: 'invalid-input',
    path,
    message: `${path === '' ? 'The input' : `"${path}"`} is not valid: ${issue?.message ?? 'unreadable'}.`,
  });
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
