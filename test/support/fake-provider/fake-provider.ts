import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import type { WireName } from '../../../shared/model/wire.ts';
import { answerRequest } from './answer-request.ts';
import { keyOf, readAsked, type ReceivedRequest, toReceived, watchOutcome } from './received-request.ts';
import type { Step } from './step.ts';

/** Steps for every answer, or for each request by itself; undefined means the default answer. */
export type Script = readonly Step[] | ((request: ReceivedRequest) => readonly Step[] | undefined);

export interface FakeProvider {
  readonly url: string;
  /** Base URL as a provider row of that wire has it. */
  readonly origin: (wire: WireName) => string;
  /** Holds until the next script. */
  readonly script: (script: Script) => void;
  /** Oldest first; model lists and credential tests included. */
  readonly requests: readonly ReceivedRequest[];
  /** The request with this index, as soon as it is here. */
  readonly waitForRequest: (index: number) => Promise<ReceivedRequest>;
  /** Empties `requests`, so that indexes start from 0 again. */
  readonly forget: () => void;
  /** While it is not, every connection breaks, whatever is asked. */
  readonly setReachable: (isReachable: boolean) => void;
  readonly close: () => Promise<void>;
}

export interface FakeProviderOptions {
  readonly port?: number;
  /** Keys are refused that contain `wrong`, unless this says otherwise. */
  readonly acceptsKey?: (key: string | undefined) => boolean;
}

/** A provider on a loopback port that speaks all four wires. Who starts it closes it. */
export async function startFakeProvider(options: FakeProviderOptions = {}): Promise<FakeProvider> {
  const { port = 0, acceptsKey = (key: string | undefined) => key?.includes('wrong') !== true } = options;
  const inbox = createInbox();
  let script: Script = () => undefined;
  let isReachable = true;

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = await readAsked(incoming);
    let isBroken = false;
    const outcome = watchOutcome(response, () => isBroken);
    const gone = new AbortController();
    response.once('close', () => {
      gone.abort();
    });
    const request = inbox.add((index) => toReceived(asked, index, outcome));
    await answerRequest(request, {
      response,
      gone: gone.signal,
      onBreak: () => {
        isBroken = true;
      },
      isKeyRefused: !acceptsKey(keyOf(asked)),
      steps: typeof script === 'function' ? script(request) : script,
    });
  };

  const server = createServer((incoming, response) => {
    if (!isReachable) return void incoming.socket.destroy();
    serve(incoming, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  // No test is about a connection that is given up just when it is used again.
  server.keepAliveTimeout = keptConnectionMs;
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const address = z.object({ port: z.number() }).parse(server.address());
  const url = `http://127.0.0.1:${String(address.port)}`;

  return {
    url,
    origin: (wire) => url + basePaths[wire],
    script: (next) => {
      script = next;
    },
    requests: inbox.requests,
    waitForRequest: inbox.waitFor,
    forget: inbox.forget,
    setReachable: (next) => {
      isReachable = next;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

const keptConnectionMs = 600_000;

const basePaths: Readonly<Record<WireName, string>> = {
  'openai-chat': '/v1',
  'openai-responses': '/v1',
  'anthropic-messages': '',
  gemini: '/v1beta',
};

function createInbox() {
  const requests: ReceivedRequest[] = [];
  let waiting: readonly { readonly index: number; readonly arrived: (request: ReceivedRequest) => void }[] = [];
  return {
    requests,
    add: (create: (index: number) => ReceivedRequest): ReceivedRequest => {
      const request = create(requests.length);
      requests.push(request);
      for (const { index, arrived } of waiting) if (index === request.index) arrived(request);
      waiting = waiting.filter(({ index }) => index !== request.index);
      return request;
    },
    waitFor: (index: number): Promise<ReceivedRequest> => {
      const known = requests[index];
      if (known) return Promise.resolve(known);
      return new Promise((arrived) => {
        waiting = [...waiting, { index, arrived }];
      });
    },
    forget: (): void => {
      requests.length = 0;
    },
  };
}
