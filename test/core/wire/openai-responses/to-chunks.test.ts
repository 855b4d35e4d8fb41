import { describe, expect, test } from 'vitest';
import { openAiResponses } from '../../../../electron/core/wire/openai-responses/openai-responses.ts';
import type { FinishReason } from '../../../../shared/model/message.ts';
import type { TokenUsage } from '../../../../shared/model/usage.ts';
import { collectAnswer } from '../../../support/collect-answer.ts';
import type { CollectedAnswer } from '../../../support/collect-answer.ts';
import { responsesRow } from '../../../support/sample-rows.ts';
import { fixtureEvents } from '../../../support/fixture-files.ts';

const silent: CollectedAnswer = { text: '', reasoning: '', toolCalls: [], citations: [], usages: [], finished: [] };

function answerOf(fixture: string): Promise<CollectedAnswer> {
  return collectAnswer(openAiResponses.toChunks(responsesRow(), fixtureEvents(`openai-responses-${fixture}`)));
}

function finished(reason: FinishReason, wireReason = 'completed'): Pick<CollectedAnswer, 'finished'> {
  return { finished: [{ type: 'finished', reason, wireReason }] };
}

function used(
  inputTokens: number,
  outputTokens: number,
  more: Partial<TokenUsage> = {},
): Pick<CollectedAnswer, 'usages'> {
  const details = { cachedInputTokens: 0, reasoningTokens: 0, isEstimated: false };
  return { usages: [{ inputTokens, outputTokens, ...details, ...more }] };
}

describe('a response', () => {
  test('is read from its deltas, not again from its items', async () => {
    expect(await answerOf('text.sse')).toEqual({ ...silent, text: 'Grüße 👋', ...used(11, 5), ...finished('stop') });
  });

  test('is read from its last event where nothing was streamed', async () => {
    const answer = { text: 'All at once.', ...used(5, 4), ...finished('stop') };
    expect(await answerOf('completed-only.sse')).toEqual({ ...silent, ...answer });
  });

  test.each(['reasoning.sse', 'reasoning.json'])('keeps summaries of reasoning as paragraphs: %s', async (name) => {
    expect(await answerOf(name)).toEqual({
      ...silent,
      text: '9',
      reasoning: '**One**\n\n**Two**',
      ...used(20, 166, { cachedInputTokens: 16, reasoningTokens: 128 }),
      ...finished('stop'),
    });
  });

  test.each(['several-texts.sse', 'several-texts.json'])('cites places of each of its texts: %s', async (name) => {
    const { text, citations } = await answerOf(name);
    const cited = citations.map(({ url, range }) => [
      url,
      Array.from(text)
        .slice(range?.start ?? 0, range?.end)
        .join(''),
    ]);
    expect([text, cited]).toEqual([
      'Höhe 👋 acht. Ebbe um zehn.Ende.',
      [
        ['https://one.example/', 'Höhe 👋'],
        ['https://one.example/', 'Ebbe'],
        ['https://two.example/', 'um zehn.'],
        ['https://two.example/', 'Ende'],
      ],
    ]);
  });

  test('cites the places of its annotations once', async () => {
    const citations = [{ url: 'https://one.example/', title: 'First', range: { start: 0, end: 9 } }];
    const answer = { text: 'It rains.', citations, ...used(30, 9), ...finished('stop') };
    expect(await answerOf('web-search.sse')).toEqual({ ...silent, ...answer });
  });

  test('cites the results of a search that the provider ran, and keeps its cost', async () => {
    const citations = [{ url: 'https://one.example/', title: 'First' }, { url: 'https://two.example/' }];
    const usage = used(30, 9, { reportedCostMicros: 5_120 });
    const answer = { text: 'It rains.[1]', citations, ...usage, ...finished('stop') };
    expect(await answerOf('search-results.sse')).toEqual({ ...silent, ...answer });
  });

  test('tells of a function call once', async () => {
    const toolCalls = [{ id: 'call_a', name: 'add', argumentsJson: '{"a":1}' }];
    const answer = { toolCalls, ...used(40, 12), ...finished('stop') };
    expect(await answerOf('function-call.sse')).toEqual({ ...silent, ...answer });
  });

  test.each(['refusal.sse', 'refusal.json'])('shows a refusal as text: %s', async (name) => {
    const answer = { text: 'I cannot help.', ...used(4, 3), ...finished('stop') };
    expect(await answerOf(name)).toEqual({ ...silent, ...answer });
  });

  test('says why it is incomplete', async () => {
    const answer = { text: 'One, two', ...used(5, 16), ...finished('length', 'max_output_tokens') };
    expect(await answerOf('incomplete.sse')).toEqual({ ...silent, ...answer });
    expect(await answerOf('content-filter.sse')).toMatchObject(finished('content_filter', 'content_filter'));
  });

  test('has no end where it is cut off', async () => {
    expect(await answerOf('cut-off.sse')).toEqual({ ...silent, text: 'The answer is' });
  });
});

describe('an error inside a 200 answer', () => {
  test.each([
    ['failed.sse', { code: 'insufficient_quota', message: 'You exceeded your current quota.' }],
    ['failed.json', { message: 'The response failed; the provider gave no reason.' }],
    ['error-event.sse', { type: 'tokens', code: 'rate_limit_exceeded', message: 'Rate limit reached.' }],
    ['error-event-flat.sse', { code: 'server_error', message: 'The server had an error.' }],
    ['error-top-level.json', { message: 'Unknown model.', type: 'invalid_model' }],
  ])('is a stream fault: %s', async (name, error) => {
    expect(await answerOf(name)).toMatchObject({ finished: [], fault: { source: 'stream', error } });
  });

  test('comes after what was said and used before it', async () => {
    expect(await answerOf('failed.sse')).toMatchObject({ text: 'Half', ...used(5, 1) });
  });
});

test('JSON of another kind is unreadable', async () => {
  expect(await answerOf('unknown.json')).toMatchObject({ ...silent, fault: { source: 'unreadable' } });
});
