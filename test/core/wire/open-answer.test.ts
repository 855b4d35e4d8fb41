import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AnswerOptions, openAnswer } from '../../../electron/core/wire/open-answer.ts';
import type { WireChunk } from '../../../electron/core/wire/wire-adapter.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { WireName } from '../../../shared/model/wire.ts';
import { collectAnswer } from '../../support/collect-answer.ts';
import { type FakeProvider, startFakeProvider } from '../../support/fake-provider/fake-provider.ts';
import type { Step } from '../../support/fake-provider/step.ts';
import { anthropicRow, chatRow, geminiRow, responsesRow, sampleModel } from '../../support/sample-rows.ts';

const wires: readonly WireName[] = ['openai-chat', 'openai-responses', 'anthropic-messages', 'gemini'];
const rows: Readonly<Record<WireName, ProviderRow>> = {
  'openai-chat': chatRow(),
  'openai-responses': responsesRow(),
  'anthropic-messages': anthropicRow(),
  gemini: geminiRow(),
};

let provider: FakeProvider;

beforeEach(async () => {
  provider = await startFakeProvider();
});

afterEach(async () => {
  await provider.close();
});

function ask(wire: WireName, options: Partial<AnswerOptions> = {}) {
  const row = { ...rows[wire], baseUrl: provider.origin(wire) };
  const prompt = { messages: [{ role: 'user' as const, text: 'Hello' }], parameters: {} };
  const { signal = new AbortController().signal, key = 'sample-key', onOpened } = options;
  return openAnswer({ row, model: sampleModel(), prompt }, { fetch, signal, key, ...(onOpened && { onOpened }) });
}

async function firstOf(chunks: AsyncIterable<WireChunk>): Promise<WireChunk | undefined> {
  for await (const chunk of chunks) return chunk;
  return undefined;
}

describe.each(wires)('openAnswer over %s', (wire) => {
  it('tells the same of the same answer', async () => {
    provider.script([
      { type: 'reasoning', text: 'Let me think.' },
      { type: 'text', text: 'Hello, ' },
      { type: 'text', text: 'wörld.' },
      { type: 'citation', url: 'https://source.example', title: 'Source' },
      { type: 'tool-call', id: 'call_1', name: 'add', argumentsJson: '{"a":1}' },
      { type: 'usage', usage: { inputTokens: 12, outputTokens: 7, cachedInputTokens: 4 } },
      { type: 'finish', reason: 'length' },
    ]);

    const { finished, usages, ...said } = await collectAnswer(ask(wire));

    expect(said).toEqual({
      text: 'Hello, wörld.',
      reasoning: 'Let me think.',
      citations: [{ url: 'https://source.example', title: 'Source' }],
      toolCalls: [{ id: 'call_1', name: 'add', argumentsJson: '{"a":1}' }],
    });
    expect(usages).toMatchObject([{ inputTokens: 12, outputTokens: 7, cachedInputTokens: 4, isEstimated: false }]);
    expect(finished).toMatchObject([{ reason: 'length' }]);
  });

  it('shows the headers when they are here', async () => {
    const seen: (string | null)[] = [];
    await collectAnswer(ask(wire, { onOpened: ({ headers }) => seen.push(headers.get('x-request-id')) }));

    expect(seen).toEqual(['req_fake']);
  });

  it('sends the question once, with the key', async () => {
    await collectAnswer(ask(wire));

    const keyHeaders = ['authorization', 'x-api-key', 'x-goog-api-key'];
    const sent = provider.requests.map(({ headers }) => keyHeaders.filter((name) => name in headers));
    const expected: Record<WireName, string> = {
      'openai-chat': 'authorization',
      'openai-responses': 'authorization',
      'anthropic-messages': 'x-api-key',
      gemini: 'x-goog-api-key',
    };
    expect(sent).toEqual([[expected[wire]]]);
  });

  it('gives an answer that is cut off no end', async () => {
    provider.script([{ type: 'text', text: 'Hel' }, { type: 'cut' }]);

    const { text, finished, fault } = await collectAnswer(ask(wire));

    expect({ text, finished, fault }).toEqual({ text: 'Hel', finished: [], fault: undefined });
  });

  it.each<[string, readonly Step[]]>([
    ['text', [{ type: 'text', text: 'x'.repeat(1_000_000) }]],
    ['reasoning', [{ type: 'reasoning', text: 'x'.repeat(1_000_000) }]],
  ])('ends an answer whose %s goes on beyond four million characters', async (_title, step) => {
    provider.script([...step, ...step, ...step, ...step, ...step]);

    const { text, reasoning, finished, fault } = await collectAnswer(ask(wire));

    expect({ length: text.length + reasoning.length, finished, fault }).toEqual({
      length: 4_000_000,
      finished: [],
      fault: { source: 'too-long' },
    });
  });

  it.each<[string, readonly Step[], string]>([
    ['before the headers', [{ type: 'reset' }], ''],
    ['before the first token', [{ type: 'begin' }, { type: 'wait', forMs: 5 }, { type: 'reset' }], ''],
  ])('reports a connection that breaks %s', async (_title, steps, text) => {
    provider.script(steps);

    expect(await collectAnswer(ask(wire))).toMatchObject({ text, finished: [], fault: { source: 'network' } });
  });

  it('reports an error status with its body', async () => {
    provider.script([{ type: 'refuse', status: 503, body: '{"why":"later"}', headers: { 'retry-after': '3' } }]);

    const { fault } = await collectAnswer(ask(wire));

    expect(fault).toMatchObject({ source: 'http', status: 503, body: '{"why":"later"}' });
    expect(fault?.source === 'http' && fault.headers.get('retry-after')).toBe('3');
    expect(provider.requests).toHaveLength(1);
  });

  it('reports an error event inside a good answer', async () => {
    provider.script([
      { type: 'text', text: 'Hel' },
      { type: 'error', error: { code: 'overloaded_error', message: 'Overloaded' } },
    ]);

    expect(await collectAnswer(ask(wire))).toMatchObject({ text: 'Hel', finished: [], fault: { source: 'stream' } });
  });

  it.each<[string, readonly Step[]]>([
    ['a page', [{ type: 'page', status: 200 }]],
    ['malformed JSON', [{ type: 'raw', text: 'data: {"half":\n\n' }]],
  ])('reports %s as unreadable', async (_title, steps) => {
    provider.script(steps);

    expect(await collectAnswer(ask(wire))).toMatchObject({ finished: [], fault: { source: 'unreadable' } });
  });

  it.each<[string, readonly Step[]]>([
    ['before the headers', [{ type: 'stall' }]],
    ['before the first token', [{ type: 'begin' }, { type: 'stall' }]],
    ['in the middle of an answer', [{ type: 'text', text: 'Hel' }, { type: 'stall' }]],
  ])('leaves the provider at once when it is stopped %s', async (_title, steps) => {
    provider.script(steps);
    const stopping = new AbortController();
    const reason = new Error('stopped by the person');
    const reading = collectAnswer(ask(wire, { signal: stopping.signal }));
    const request = await provider.waitForRequest(0);
    stopping.abort(reason);

    await expect(reading).rejects.toBe(reason);
    await expect(request.outcome).resolves.toBe('client-left');
  });

  it('leaves the provider when nobody reads on', async () => {
    provider.script([{ type: 'endless', text: 'more ', everyMs: 1 }]);

    await firstOf(ask(wire));

    await expect(provider.requests[0]?.outcome).resolves.toBe('client-left');
  });

  it('sends nothing before the first chunk is asked for', () => {
    ask(wire);

    expect(provider.requests).toEqual([]);
  });
});
