import { calls } from '../contract/calls.ts';
import type { CoreApi } from '../contract/core-api.ts';
import type { Verb } from '../contract/define.ts';
import { ContractError, type ErrorBody } from '../contract/errors.ts';
import { assertNever } from '../model/assert-never.ts';
import { type Channel, maxFrameCharacters, streamWindow } from './channel.ts';
import { type ClientFrame, ServerFrame } from './frame.ts';
import { createFrameQueue, type FrameQueue } from './frame-queue.ts';

type Pending =
  | { readonly kind: 'request'; readonly resolve: (output: unknown) => void; readonly reject: (error: unknown) => void }
  | { readonly kind: 'stream'; readonly queue: FrameQueue<unknown> };

type Listener = (payload: never) => void;

/** A core on the far side of a channel. */
export interface CoreClient {
  readonly api: CoreApi;
  /** Fails everything under way with `disconnected`: the channel is gone. */
  readonly disconnect: () => void;
}

/** The window's end of a channel: the same interface the core implements, with every call sent across. */
export function createClient(channel: Channel): CoreClient {
  const pending = new Map<number, Pending>();
  const listeners = new Map<string, Set<Listener>>();
  let lastId = 0;

  const send = (frame: ClientFrame) => {
    const text = JSON.stringify(frame);
    if (text.length > maxFrameCharacters) throw new ContractError(tooLarge);
    channel.send(text);
  };

  const callRequest = (verb: string, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { kind: 'request', resolve, reject });
      try {
        send({ type: 'call', id, verb, input });
      } catch (error) {
        pending.delete(id);
        reject(error);
      }
    });

  const callStream = (verb: string, input: unknown, signal: AbortSignal): AsyncIterable<unknown> => {
    const id = ++lastId;
    let taken = 0;
    const leave = () => {
      if (pending.delete(id)) send({ type: 'leave', id });
    };
    const queue = createFrameQueue<unknown>({
      onTake: () => {
        taken += 1;
        if (taken < streamWindow / 2) return;
        send({ type: 'acknowledge', id, count: taken });
        taken = 0;
      },
      onLeave: leave,
    });
    if (signal.aborted) queue.end();
    else {
      pending.set(id, { kind: 'stream', queue });
      signal.addEventListener('abort', () => (leave(), queue.end()), { once: true });
      send({ type: 'call', id, verb, input });
    }
    return queue;
  };

  channel.onFrame((text) => {
    const frame = ServerFrame.parse(JSON.parse(text));
    if (frame.type === 'event') {
      // Events are typed by their name on both sides; the payload was made by the core from the same table.
      for (const listener of listeners.get(frame.name) ?? []) listener(frame.payload as never);
      return;
    }
    settle(pending, frame);
  });

  const on = (name: string, listener: Listener) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(listener));
    return () => void known.delete(listener);
  };

  return {
    api: buildApi({ callRequest, callStream, on }),
    disconnect: () => {
      for (const waiting of pending.values()) failPending(waiting, disconnected);
      pending.clear();
    },
  };
}

interface Caller {
  readonly callRequest: (verb: string, input: unknown) => Promise<unknown>;
  readonly callStream: (verb: string, input: unknown, signal: AbortSignal) => AsyncIterable<unknown>;
  readonly on: (name: string, listener: Listener) => () => void;
}

function buildApi(caller: Caller): CoreApi {
  const groups = Object.entries(calls).map(([group, verbs]) => {
    const functions = Object.entries<Verb>(verbs).map(([name, verb]) => {
      const path = `${group}.${name}`;
      if (verb.kind === 'request') return [name, (input: unknown) => caller.callRequest(path, input)];
      return [
        name,
        (input: unknown, { signal }: { readonly signal: AbortSignal }) => caller.callStream(path, input, signal),
      ];
    });
    return [group, Object.fromEntries(functions)];
  });
  // Built from the very table CoreApi is derived from; the server parses every input on its side.
  return { ...Object.fromEntries(groups), on: caller.on } as CoreApi;
}

function settle(pending: Map<number, Pending>, frame: Exclude<ServerFrame, { type: 'event' }>): void {
  const waiting = frame.id === undefined ? undefined : pending.get(frame.id);
  if (!waiting || frame.id === undefined) return;
  if (frame.type === 'chunk') {
    if (waiting.kind === 'stream') waiting.queue.push(frame.chunk);
    return;
  }
  pending.delete(frame.id);
  switch (frame.type) {
    case 'reply':
      if (waiting.kind === 'request') waiting.resolve(frame.output);
      return;
    case 'ended':
      if (waiting.kind === 'stream') waiting.queue.end();
      return;
    case 'failed':
      return failPending(waiting, frame.error);
    default:
      assertNever(frame);
  }
}

function failPending(waiting: Pending, body: ErrorBody): void {
  const error = new ContractError(body);
  if (waiting.kind === 'request') waiting.reject(error);
  else waiting.queue.fail(error);
}

const tooLarge: ErrorBody = {
  code: 'too-large',
  limitBytes: maxFrameCharacters,
  message: `The message is larger than ${maxFrameCharacters.toLocaleString('en')} characters. Send it in smaller parts.`,
};

const disconnected: ErrorBody = {
  code: 'disconnected',
  message: 'The connection to Switchboard was lost. It is being restored.',
};
