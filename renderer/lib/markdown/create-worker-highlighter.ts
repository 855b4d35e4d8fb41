import { highlightedLineLimit, type CodeHighlighter, type HighlightSession } from './code-highlighter.ts';
import type { HighlightedLines, HighlightRequest } from './highlight-protocol.ts';
import { resolveLanguage } from './code-languages.ts';

/** What this needs of a worker. */
export type HighlightWorker = {
  readonly post: (request: HighlightRequest) => void;
  readonly listen: (onAnswer: (answer: HighlightedLines) => void) => void;
  readonly stop: () => void;
};

type OpenSession = { readonly receive: (answer: HighlightedLines) => void };

/** Highlights in a worker, started with the first block of code in a known language. */
export function createWorkerHighlighter(startWorker: () => HighlightWorker): CodeHighlighter {
  const sessions = new Map<number, OpenSession>();
  let worker: HighlightWorker | undefined;
  let sessionCount = 0;

  function send(request: HighlightRequest): void {
    worker ??= startListening();
    worker.post(request);
  }

  function startListening(): HighlightWorker {
    const started = startWorker();
    started.listen((answer) => sessions.get(answer.session)?.receive(answer));
    return started;
  }

  return {
    open(name, onLines) {
      const language = resolveLanguage(name);
      if (language === undefined) return { update: () => undefined, close: () => undefined };
      const session = (sessionCount += 1);
      const feed = createFeed((text) => send({ type: 'append', session, language, text }));
      sessions.set(session, {
        receive({ fromLine, lines }) {
          onLines(fromLine, lines);
          feed.answered();
        },
      });
      return {
        update: feed.update,
        close() {
          if (sessions.delete(session)) send({ type: 'close', session });
        },
      };
    },
    close() {
      sessions.clear();
      worker?.stop();
      worker = undefined;
    },
  };
}

/** Sends only what is new, in parts, and the next part only when the one before is answered. */
function createFeed(sendText: (text: string) => void) {
  let code = '';
  let sentLength = 0;
  let isWaiting = false;

  function sendNext(): void {
    if (isWaiting || sentLength >= code.length) return;
    const part = code.slice(sentLength, endOfPart(code, sentLength));
    sentLength += part.length;
    isWaiting = true;
    sendText(part);
  }

  const update: HighlightSession['update'] = (whole) => {
    code = whole.slice(0, endOfLines(whole, highlightedLineLimit));
    sendNext();
  };

  return {
    update,
    answered() {
      isWaiting = false;
      sendNext();
    },
  };
}

const linesPerPart = 200;

function endOfPart(code: string, from: number): number {
  return from + endOfLines(code.slice(from), linesPerPart);
}

function endOfLines(code: string, lineCount: number): number {
  let end = -1;
  for (let line = 0; line < lineCount; line += 1) {
    end = code.indexOf('\n', end + 1);
    if (end === -1) return code.length;
  }
  return end + 1;
}
