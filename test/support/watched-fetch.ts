import type { Fetch } from '../../electron/core/ports/fetch.ts';

/** How far a request has come: sent, its headers are here, its `restMark` was read, nobody wants it any more. */
export type Progress = 'sent' | 'headers' | 'mark' | 'left';

/** A comment of an event stream, like the pings of providers: what was sent before it has been read. */
export const restMark = ': rest\n\n';

export interface WatchedFetch {
  readonly fetch: Fetch;
  /** Requests that have not ended yet. */
  readonly underWay: () => readonly Progress[];
  readonly sentCount: () => number;
  /** Resolves when a request comes that far from now on. */
  readonly next: (progress: Progress) => Promise<void>;
}

interface Watched {
  progress: Progress;
}

/** Real requests over `fetch`, of which a test can see how far each has come. */
export function createWatchedFetch(fetch: Fetch): WatchedFetch {
  const running = new Set<Watched>();
  let sentCount = 0;
  let waiting: readonly { readonly progress: Progress; readonly resolve: () => void }[] = [];

  const come = (request: Watched, progress: Progress) => {
    if (request.progress === 'left') return;
    request.progress = progress;
    for (const { resolve } of waiting.filter((one) => one.progress === progress)) resolve();
    waiting = waiting.filter((one) => one.progress !== progress);
  };

  return {
    fetch: async (input, init) => {
      const request: Watched = { progress: 'sent' };
      running.add(request);
      sentCount += 1;
      const end = () => running.delete(request);
      init?.signal?.addEventListener('abort', () => come(request, 'left'), { once: true });
      try {
        const response = await fetch(input, init);
        come(request, 'headers');
        return watchBody(response, { onText: (text) => text.includes(restMark) && come(request, 'mark'), onEnd: end });
      } catch (error) {
        end();
        throw error;
      }
    },
    underWay: () => [...running].map(({ progress }) => progress),
    sentCount: () => sentCount,
    next: (progress) => new Promise((resolve) => (waiting = [...waiting, { progress, resolve }])),
  };
}

interface Watcher {
  readonly onText: (text: string) => void;
  readonly onEnd: () => void;
}

function watchBody(response: Response, { onText, onEnd }: Watcher): Response {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader();
  if (!reader) {
    onEnd();
    return response;
  }
  const decoder = new TextDecoder();
  let seen = '';
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) {
          onEnd();
          return controller.close();
        }
        controller.enqueue(value);
        seen += decoder.decode(value, { stream: true });
        onText(seen);
      } catch (error) {
        onEnd();
        controller.error(error);
      }
    },
    cancel: async (reason) => {
      onEnd();
      await reader.cancel(reason);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(body, { status, statusText, headers });
}
