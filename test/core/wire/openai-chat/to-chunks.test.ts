import { describe, expect, test } from 'vitest';
import { openAiChat } from '../../../../electron/core/wire/openai-chat/openai-chat.ts';
import { readEvents } from '../../../../electron/core/wire/read-events.ts';
import type { FinishReason } from '../../../../shared/model/message.ts';
import type { OpenAiChatRow } from '../../../../shared/model/provider.ts';
import type { TokenUsage } from '../../../../shared/model/usage.ts';
import { collectAnswer } from '../../../support/collect-answer.ts';
import type { CollectedAnswer } from '../../../support/collect-answer.ts';
import { chatRow } from '../../../support/sample-rows.ts';
import { fixtureEvents } from '../../../support/fixture-files.ts';
import { responseOf } from '../../../support/split.ts';

const silent: CollectedAnswer = { text: '', reasoning: '', toolCalls: [], citations: [], usages: [], finished: [] };

function answerOf(fixture: string, quirks: OpenAiChatRow['quirks'] = {}): Promise<CollectedAnswer> {
  return collectAnswer(openAiChat.toChunks(chatRow(quirks), fixtureEvents(`openai-chat-${fixture}`)));
}

function finished(reason: FinishReason, wireReason: string = reason): Pick<CollectedAnswer, 'finished'> {
  return { finished: [{ type: 'finished', reason, wireReason }] };
}

function used(
  inputTokens: number,
  outputTokens: number,
  more: Partial<TokenUsage> = {},
): Pick<CollectedAnswer, 'usages'> {
  return { usages: [{ inputTokens, outputTokens, isEstimated: false, ...more }] };
}

describe('text', () => {
  test('is read from deltas, past a first event without choices, with the usage of a last one', async () => {
    const usage = used(12, 5, { cachedInputTokens: 0, reasoningTokens: 0 });
    expect(await answerOf('text.sse')).toEqual({ ...silent, text: 'Grüße 👋', ...usage, ...finished('stop') });
  });

  test('is complete without [DONE] once there was a reason to finish', async () => {
    expect(await answerOf('no-done.sse')).toEqual({ ...silent, text: 'Hello.', ...used(62, 8), ...finished('stop') });
  });

  test('is not doubled by servers that repeat the message so far beside each delta', async () => {
    const citations = [
      { url: 'https://one.example/', title: 'First' },
      { url: 'https://two.example/a', title: 'Second' },
    ];
    const usage = used(9, 4, { reportedCostMicros: 9_210 });
    expect(await answerOf('cumulative.sse')).toEqual({
      ...silent,
      text: 'It rains today.[1]',
      citations,
      ...usage,
      ...finished('stop'),
    });
  });

  test.each(['cumulative.json', 'message-at-end.sse'])(
    'is read from the message where deltas are empty: %s',
    async (name) => {
      const { text, finished: end } = await answerOf(name);
      expect({ text, finished: end }).toEqual({
        text: name === 'cumulative.json' ? 'It rains.[1]' : 'All at once.',
        ...finished('stop'),
      });
    },
  );

  test('is that of the first choice only', async () => {
    expect(await answerOf('several-choices.sse')).toEqual({ ...silent, text: 'yes', ...finished('stop') });
  });

  test.each(['refusal.sse', 'refusal.json'])('is the refusal where the model refuses: %s', async (name) => {
    const text = 'I cannot help with that.';
    expect(await answerOf(name)).toEqual({ ...silent, text, ...finished('stop') });
  });
});

describe('reasoning', () => {
  test('is read from either field, once where a server fills both', async () => {
    expect(await answerOf('reasoning.sse')).toEqual({
      ...silent,
      text: '4',
      reasoning: 'Two and two. So four.',
      ...used(10, 20, { reasoningTokens: 18 }),
      ...finished('stop'),
    });
  });

  test('is read from its details where there is nothing else', async () => {
    const answer = { text: 'Done.', reasoning: 'Thinking twice.' };
    expect(await answerOf('reasoning-details.sse')).toEqual({ ...silent, ...answer, ...finished('stop') });
  });

  test.each([
    ['content-parts.sse', '16!'],
    ['content-parts.json', '16!'],
  ])('is read from the parts of the content: %s', async (name, text) => {
    const answer = { text, reasoning: 'Eight times two.' };
    expect(await answerOf(name)).toEqual({ ...silent, ...answer, ...used(63, 44), ...finished('stop') });
  });

  test('is taken from between think tags where the row says so', async () => {
    const answer = { text: 'Use <think> with care.', reasoning: '\nA tag is <b>, so is ' };
    expect(await answerOf('think-tags.sse', { thinkTags: true })).toEqual({
      ...silent,
      ...answer,
      ...finished('stop'),
    });
  });

  test('is kept where the answer ends inside the closing tag', async () => {
    const answer = { reasoning: 'Cut </thi', ...finished('length') };
    expect(await answerOf('think-tags-open.sse', { thinkTags: true })).toEqual({ ...silent, ...answer });
  });

  test('stays text where the row says nothing of think tags', async () => {
    expect(await answerOf('think-tags-open.sse')).toMatchObject({ text: '<think>Cut </thi', reasoning: '' });
  });
});

describe('tool calls', () => {
  test('are told once complete, pieced together by their index', async () => {
    const toolCalls = [
      { id: 'call_a', name: 'add', argumentsJson: '{"a":1}' },
      { id: 'call_b', name: 'now', argumentsJson: '{}' },
    ];
    expect(await answerOf('tool-calls.sse')).toEqual({
      ...silent,
      toolCalls,
      ...used(50, 20),
      ...finished('tool_calls'),
    });
  });

  test('are told apart by their ids where they have no index', async () => {
    const toolCalls = [
      { id: 'call_a', name: 'add', argumentsJson: '{"a":1}' },
      { id: 'call_b', name: 'add', argumentsJson: '{"a":2}' },
    ];
    expect(await answerOf('tool-calls-without-index.sse')).toEqual({ ...silent, toolCalls, ...finished('tool_calls') });
  });

  test('are not told where the answer is cut off', async () => {
    expect(await answerOf('tool-calls-cut-off.sse')).toEqual(silent);
  });
});

describe('citations', () => {
  test('are read from annotations, each place once', async () => {
    const place = { url: 'https://one.example/', title: 'First' };
    const said = { ...place, quote: 'It rains.', range: { start: 0, end: 9 } };
    const citations = [said, { ...place, range: { start: 20, end: 29 } }];
    const answer = { text: 'It rains. Again.', citations, ...finished('stop') };
    expect(await answerOf('annotations.sse')).toEqual({ ...silent, ...answer });
  });
});

describe('typed events', () => {
  test('are read like deltas, with counted tokens instead of billed ones', async () => {
    expect(await answerOf('typed.sse', { typedEvents: true })).toEqual({
      ...silent,
      text: 'Made in 1993.',
      reasoning: 'Look it up.',
      toolCalls: [{ id: 't1', name: 'find', argumentsJson: '{"q":1}' }],
      citations: [{ url: 'https://facts.example/', title: 'Facts', quote: '1993' }],
      ...used(502, 24, { cachedInputTokens: 448 }),
      ...finished('stop', 'COMPLETE'),
    });
  });

  test('have a whole answer of their own, whose sources may have no address', async () => {
    expect(await answerOf('typed.json', { typedEvents: true })).toEqual({
      ...silent,
      text: 'Made in 1993.',
      reasoning: 'Look it up.',
      citations: [{ title: 'Facts', quote: '1993' }, { quote: 'Made' }],
      ...used(505, 107),
      ...finished('length', 'MAX_TOKENS'),
    });
  });

  test('tell of errors only at the end', async () => {
    const error = { message: 'no valid tool call', type: 'INVALID_TOOL_GENERATION' };
    const answer = { text: 'Half', fault: { source: 'stream', error } };
    expect(await answerOf('typed-error.sse', { typedEvents: true })).toEqual({ ...silent, ...answer });
  });
});

describe('usage', () => {
  test('is read from where a vendor hides it', async () => {
    expect(await answerOf('vendor-usage.sse')).toMatchObject(used(20, 4));
  });

  test('is told once, the last of several', async () => {
    expect(await answerOf('usage-twice.sse')).toMatchObject(used(20, 4, { cachedInputTokens: 16 }));
  });

  test('includes reasoning where the total shows that the provider left it out', async () => {
    expect(await answerOf('reasoning-outside.json')).toMatchObject(used(10, 31, { reasoningTokens: 30 }));
  });

  test('includes reasoning where the row says that the provider leaves it out', async () => {
    const answer = await answerOf('reasoning.sse', { reasoningOutsideCompletion: true });
    expect(answer).toMatchObject(used(10, 38, { reasoningTokens: 18 }));
  });

  test('carries the cost that the provider reports, in micro-dollars', async () => {
    const cached = { cachedInputTokens: 64, cacheWriteTokens: 10 };
    expect(await answerOf('reported-cost.json')).toMatchObject(used(74, 21, { ...cached, reportedCostMicros: 5 }));
    expect(await answerOf('estimated-cost.json')).toMatchObject(used(74, 21, { reportedCostMicros: 1_200 }));
  });
});

describe('the end', () => {
  test.each([
    ['length.sse', 'length', 'length'],
    ['content-filter.json', 'content_filter', 'content_filter'],
    ['reported-cost.json', 'stop', 'eos'],
    ['no-reason.json', 'other', ''],
    ['done-without-reason.sse', 'other', ''],
  ] as const)('of %s is %s', async (name, reason, wireReason) => {
    expect(await answerOf(name)).toMatchObject(finished(reason, wireReason));
  });

  test('is missing where the answer is cut off, but not what it used', async () => {
    expect(await answerOf('cut-off.sse')).toEqual({ ...silent, text: 'The answer is', ...used(9, 4) });
  });

  test('is missing where the reasons to finish are empty', async () => {
    expect(await answerOf('empty-reasons.sse')).toEqual({ ...silent, text: 'Half' });
  });
});

describe('a connection that breaks', () => {
  const piece = (delta: object, reason: string | null) =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: reason }] })}\n\n`;
  const usage = 'data: {"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4}}\n\n';
  const failure = new TypeError('terminated');
  const read = (pieces: readonly string[]) =>
    collectAnswer(openAiChat.toChunks(chatRow(), readEvents(responseOf(pieces, { failure }))));

  test('after a reason to finish leaves the answer complete', async () => {
    const answer = await read([piece({ content: 'Hello.' }, null), piece({}, 'stop')]);
    expect(answer).toEqual({ ...silent, text: 'Hello.', ...finished('stop') });
  });

  test('before a reason to finish is a fault', async () => {
    const answer = await read([piece({ content: 'Hel' }, null), usage]);
    const fault = { source: 'network', detail: 'terminated', host: '' };
    expect(answer).toEqual({ ...silent, text: 'Hel', ...used(9, 4), fault });
  });

  test('does not hide an error that the provider sends after a reason to finish', async () => {
    const answer = await read([piece({ content: 'Hel' }, 'stop'), 'data: {"error":{"code":502}}\n\n']);
    const fault = { source: 'stream', error: { code: 502 } };
    expect(answer).toEqual({ ...silent, text: 'Hel', fault });
  });

  test('is not waited for once usage has followed the reason to finish', async () => {
    let isReleased = false;
    const onCancel = () => {
      isReleased = true;
    };
    const events = readEvents(responseOf([piece({ content: 'Hi' }, 'stop'), usage, 'data: {"error":1}'], { onCancel }));
    const answer = await collectAnswer(openAiChat.toChunks(chatRow(), events));
    expect({ ...answer, isReleased }).toEqual({
      ...silent,
      text: 'Hi',
      ...used(9, 4),
      ...finished('stop'),
      isReleased: true,
    });
  });
});

describe('an error inside a 200 answer', () => {
  test.each([
    ['error-in-chunk.sse', { code: 502, message: 'Provider disconnected' }],
    ['error-event.sse', { message: 'Rate limit reached', type: 'tokens', code: 'rate_limit_exceeded' }],
    ['error-between-events.sse', { code: 503, message: 'The model is overloaded.' }],
    ['error-without-words.sse', { message: 'The answer ended with the finish reason "error".', type: 'error' }],
    ['error-top-level.json', { object: 'error', type: 'service_tier_capacity_exceeded' }],
    ['error-typed.sse', { message: 'Overloaded' }],
    ['error-text.json', 'Model is overloaded'],
    ['error-detail.json', { detail: [{ msg: 'field required' }] }],
    ['error-message.json', { message: 'too many tokens: size limit exceeded' }],
  ])('is a stream fault: %s', async (name, error) => {
    expect(await answerOf(name)).toMatchObject({ finished: [], fault: { source: 'stream', error } });
  });

  test('comes after what was said and used before it', async () => {
    expect(await answerOf('error-in-chunk.sse')).toMatchObject({ text: 'Half an ans', ...used(43, 10) });
  });
});

test.each(['unknown.json', 'wrong-content.json'])('JSON of another kind is unreadable: %s', async (name) => {
  expect(await answerOf(name)).toMatchObject({ ...silent, fault: { source: 'unreadable' } });
});
