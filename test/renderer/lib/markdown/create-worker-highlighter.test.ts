import { describe, expect, test } from 'vitest';
import type { CodeLine } from '../../../../renderer/lib/markdown/code-highlighter.ts';
import { createWorkerHighlighter } from '../../../../renderer/lib/markdown/create-worker-highlighter.ts';
import type { HighlightedLines, HighlightRequest } from '../../../../renderer/lib/markdown/highlight-protocol.ts';

/** A worker that keeps what it is sent and answers when told to. */
function createSilentWorker() {
  const requests: HighlightRequest[] = [];
  let listener: ((answer: HighlightedLines) => void) | undefined;
  let startCount = 0;
  const start = () => {
    startCount += 1;
    return {
      post: (request: HighlightRequest) => void requests.push(request),
      listen: (onAnswer: (answer: HighlightedLines) => void) => {
        listener = onAnswer;
      },
      stop: () => undefined,
    };
  };
  return { start, requests, answer: (answer: HighlightedLines) => listener?.(answer), startCount: () => startCount };
}

describe('create-worker-highlighter', () => {
  test('sends only what is new, and only once the part before is answered', () => {
    const { start, requests, answer } = createSilentWorker();
    const session = createWorkerHighlighter(start).open('ts', () => undefined);
    session.update('let a');
    session.update('let a = 1');
    session.update('let a = 1;');
    answer({ session: 1, fromLine: 0, lines: [] });
    expect(requests).toEqual([
      { type: 'append', session: 1, language: 'typescript', text: 'let a' },
      { type: 'append', session: 1, language: 'typescript', text: ' = 1;' },
    ]);
  });

  test('passes lines on to the session they belong to', () => {
    const { start, answer } = createSilentWorker();
    const highlighter = createWorkerHighlighter(start);
    const received: (readonly [number, readonly CodeLine[]])[] = [];
    highlighter.open('sql', () => undefined).update('a');
    highlighter.open('sql', (fromLine, lines) => void received.push([fromLine, lines])).update('b');
    answer({ session: 2, fromLine: 3, lines: [[{ text: 'b', kind: undefined }]] });
    expect(received).toEqual([[3, [[{ text: 'b', kind: undefined }]]]]);
  });

  test('starts no worker for a language without a grammar', () => {
    const { start, startCount } = createSilentWorker();
    createWorkerHighlighter(start)
      .open('nonsense', () => undefined)
      .update('a');
    expect(startCount()).toBe(0);
  });

  test('highlights the first 1,000 lines, in parts of 200', () => {
    const { start, requests, answer } = createSilentWorker();
    createWorkerHighlighter(start)
      .open('json', () => undefined)
      .update('1\n'.repeat(10_000));
    for (let part = 0; part < 20; part += 1) answer({ session: 1, fromLine: 0, lines: [] });
    const lineCounts = requests.map((request) => (request.type === 'append' ? request.text.split('\n').length - 1 : 0));
    expect(lineCounts).toEqual(Array.from({ length: 5 }, () => 200));
  });
});
