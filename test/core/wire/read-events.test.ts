import { describe, expect, test } from 'vitest';
import { readEvents } from '../../../electron/core/wire/read-events.ts';
import type { WireEvent } from '../../../electron/core/wire/wire-adapter.ts';
import { WireError } from '../../../electron/core/wire/wire-fault.ts';
import { responseOf, splitBytes } from '../../support/split.ts';
import { fc } from '../../support/seeded-properties.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What an answer with this body is read as; faults are part of the outcome. */
async function read(body: string | Response, headers?: Record<string, string>): Promise<unknown> {
  const response = typeof body === 'string' ? responseOf([body], headers && { headers }) : body;
  const events: WireEvent[] = [];
  try {
    for await (const event of readEvents(response)) events.push(event);
  } catch (error) {
    if (error instanceof WireError) return { events, fault: error.fault };
    throw error;
  }
  return events;
}

describe('readEvents', () => {
  test('reads one event for each data line, with the name of its event', async () => {
    const body = 'event: first\ndata: {"a":1}\n\ndata: {"b":"ü"}\n\n';
    expect(await read(body)).toEqual([{ event: 'first', data: { a: 1 } }, { data: { b: 'ü' } }]);
  });

  test.each([
    ['CRLF line ends', 'data: {"a":1}\r\n\r\ndata: {"b":2}\r\n\r\n'],
    ['CR line ends', 'data: {"a":1}\r\rdata: {"b":2}\r\r'],
    ['a byte order mark', '\uFEFFdata: {"a":1}\n\ndata: {"b":2}\n\n'],
    ['comments and pings between events', ': ping\n\ndata: {"a":1}\n\n: keep-alive\n\ndata: {"b":2}\n\n'],
    ['blank lines before the first event', '\n\n  \ndata: {"a":1}\n\ndata: {"b":2}\n\n'],
    ['ids and retry times', 'id: 7\nretry: 100\ndata: {"a":1}\n\nid: 8\ndata: {"b":2}\n\n'],
    ['no space after the colon', 'data:{"a":1}\n\ndata:{"b":2}\n\n'],
    ['data over several lines', 'data: {\ndata: "a":1}\n\ndata: {"b":2}\n\n'],
    ['empty data', 'data:\n\ndata: {"a":1}\n\ndata:\n\ndata: {"b":2}\n\n'],
    ['no blank line at the end', 'data: {"a":1}\n\ndata: {"b":2}'],
    ['an unfinished event at the end', 'data: {"a":1}\n\ndata: {"b":2}\n\ndata: {"c":'],
    ['unknown fields', 'vendor: yes\n\ndata: {"a":1}\n\nvendor: no\ndata: {"b":2}\n\n'],
    ['a JSON array instead of a stream', '[{"a":1},\n{"b":2}]'],
  ])('reads the same events with %s', async (_, body) => {
    expect(await read(body)).toEqual([{ data: { a: 1 } }, { data: { b: 2 } }]);
  });

  test.each(['application/json', 'text/event-stream', 'text/plain', 'application/octet-stream'])(
    'reads a JSON object as one event when it is called %s',
    async (contentType) => {
      expect(await read('\n  {"a":[1]}\n', { 'content-type': contentType })).toEqual([{ data: { a: [1] } }]);
    },
  );

  test.each(['application/json', 'text/plain'])('reads an event stream that is called %s', async (contentType) => {
    expect(await read('data: {"a":1}\n\n', { 'content-type': contentType })).toEqual([{ data: { a: 1 } }]);
  });

  test('ends at [DONE] with an event named done and leaves the rest unread', async () => {
    const body = 'data: {"a":1}\n\ndata: [DONE]\n\ndata: {"b":2}\n\n';
    expect(await read(body)).toEqual([{ data: { a: 1 } }, { event: 'done', data: undefined }]);
  });

  test('reads [DONE] without a line end', async () => {
    expect(await read('data: [DONE]')).toEqual([{ event: 'done', data: undefined }]);
  });

  test('reads an error that a server prints between events without a field name', async () => {
    const body = 'data: {"a":1}\n\n{\n  "error": {\n    "code": 503\n  }\n}\n';
    expect(await read(body)).toEqual([{ data: { a: 1 } }, { data: { error: { code: 503 } } }]);
  });

  test('reads a field named error as an event of that name', async () => {
    expect(await read('error: {"code":500}\n\n')).toEqual([{ event: 'error', data: { code: 500 } }]);
  });

  test.each([
    ['a web page', '<!doctype html><title>Sign in</title>', 'The answer is a web page.'],
    ['plain text', 'upstream connect error', 'The answer is not the JSON this wire speaks.'],
    ['malformed JSON', '{"a":1', 'The answer is not the JSON this wire speaks.'],
    ['a number', '42', 'The answer is not the JSON this wire speaks.'],
  ])('fails as unreadable on %s', async (_, body, detail) => {
    const fault = { source: 'unreadable', detail, excerpt: body, status: 200 };
    expect(await read(body)).toEqual({ events: [], fault });
  });

  test('fails as unreadable on malformed JSON between events, after those before it', async () => {
    const fault = { source: 'unreadable', excerpt: '{"b":oops}', status: 200 };
    const outcome = await read('data: {"a":1}\n\ndata: {"b":oops}\n\ndata: {"c":3}\n\n');
    expect(outcome).toMatchObject({ events: [{ data: { a: 1 } }], fault });
  });

  test('keeps at most 500 characters of what it cannot read', async () => {
    expect(await read(`<p>${'x'.repeat(9_000)}`)).toMatchObject({ fault: { excerpt: `<p>${'x'.repeat(497)}` } });
  });

  test.each(['data: {"a":1}\n\ndata: ', ': ping\n\nstray\n', '{"a":"'])(
    'fails as unreadable where one piece of the answer is larger than 64 MB: %j',
    async (start) => {
      const megabyte = new Uint8Array(1024 * 1024).fill(120);
      const response = responseOf([start, ...Array.from({ length: 65 }, () => megabyte)]);
      const fault = { source: 'unreadable', detail: 'The answer holds a piece that is larger than 64 MB.' };
      expect(await read(response)).toMatchObject({ fault });
    },
  );

  test('reads a stream of any length as long as its events are small', async () => {
    const event = new TextEncoder().encode(`data: {"a":"${'x'.repeat(1024 * 1024)}"}\n\n`);
    let count = 0;
    for await (const { data } of readEvents(responseOf(Array.from({ length: 70 }, () => event)))) count += data ? 1 : 0;
    expect(count).toBe(70);
  });

  test('fails as unreadable on an empty answer, but not on an empty stream', async () => {
    expect(await read('', { 'content-type': 'application/json' })).toMatchObject({ fault: { source: 'unreadable' } });
    expect(await read('')).toEqual([]);
  });

  test('fails as a network fault, with the system code, when the connection breaks in the middle', async () => {
    const cause = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const response = responseOf(['data: {"a":1}\n\n'], { failure: new TypeError('terminated', { cause }) });
    const fault = { source: 'network', code: 'ECONNRESET', detail: 'read ECONNRESET', host: '' };
    expect(await read(response)).toEqual({ events: [{ data: { a: 1 } }], fault });
  });

  test('passes an abort as it is', async () => {
    const abort = new DOMException('stopped', 'AbortError');
    await expect(read(responseOf(['data: {"a":1}\n\n'], { failure: abort }))).rejects.toBe(abort);
  });

  test('passes the reason of an aborted signal', async () => {
    const reason = new Error('took too long');
    const response = responseOf([], { failure: new TypeError('terminated') });
    await expect(readEvents(response, AbortSignal.abort(reason)).next()).rejects.toBe(reason);
  });

  test('releases the body when the reader leaves early', async () => {
    let isReleased = false;
    const response = responseOf(['data: {"a":1}\n\n', 'data: {"b":2}\n\n'], {
      onCancel: () => {
        isReleased = true;
      },
    });
    for await (const event of readEvents(response)) {
      expect(event).toEqual({ data: { a: 1 } });
      break;
    }
    expect(isReleased).toBe(true);
  });

  test('reads the same from pieces cut at any bytes', async () => {
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    const event = fc.record({ text: fc.string({ unit: 'grapheme' }), comment: fc.boolean(), bare: fc.boolean() });
    const cuts = fc.array(fc.nat(2_000));
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 8 }), lineEnd, cuts, async (events, end, positions) => {
        const body = events
          .map(({ text, comment, bare }) => {
            const before = comment ? `: ping${end}${end}` : '';
            return `${before}${bare ? '' : 'data: '}${JSON.stringify({ text })}${end}${end}`;
          })
          .join('');
        const whole = await read(`: start${end}${end}${body}`);
        const pieces = splitBytes(bytesOf(`: start${end}${end}${body}`), positions);
        expect(await read(responseOf(pieces))).toEqual(whole);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
