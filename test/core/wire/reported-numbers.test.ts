import { describe, expect, test } from 'vitest';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import { TokenUsage } from '../../../shared/model/usage.ts';
import { toChunks as anthropicChunks } from '../../../electron/core/wire/anthropic-messages/to-chunks.ts';
import { toChunks as geminiChunks } from '../../../electron/core/wire/gemini/to-chunks.ts';
import { toChunks as chatChunks } from '../../../electron/core/wire/openai-chat/to-chunks.ts';
import { toChunks as responsesChunks } from '../../../electron/core/wire/openai-responses/to-chunks.ts';
import { readEvents } from '../../../electron/core/wire/read-events.ts';
import type { WireChunk, WireEvent } from '../../../electron/core/wire/wire-adapter.ts';
import { collectAnswer } from '../../support/collect-answer.ts';
import { anthropicRow, chatRow, geminiRow, responsesRow } from '../../support/sample-rows.ts';
import { responseOf } from '../../support/split.ts';

interface Wire {
  readonly wire: ProviderRow['wire'];
  /** A whole answer that used `count` tokens of the prompt and 5 of its own. */
  readonly answer: (count: string) => string;
  readonly read: (events: AsyncIterable<WireEvent>) => AsyncIterable<WireChunk>;
}

const wires: readonly Wire[] = [
  {
    wire: 'openai-chat',
    answer: (count) =>
      `{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":${count},"completion_tokens":5}}`,
    read: (events) => chatChunks(chatRow(), events),
  },
  {
    wire: 'openai-responses',
    answer: (count) =>
      `{"object":"response","status":"completed","output":[{"type":"message","content":[{"type":"output_text","text":"Hi"}]}],"usage":{"input_tokens":${count},"output_tokens":5}}`,
    read: (events) => responsesChunks(responsesRow(), events),
  },
  {
    wire: 'anthropic-messages',
    answer: (count) =>
      `{"type":"message","content":[{"type":"text","text":"Hi"}],"stop_reason":"end_turn","usage":{"input_tokens":${count},"output_tokens":5}}`,
    read: (events) => anthropicChunks(anthropicRow(), events),
  },
  {
    wire: 'gemini',
    answer: (count) =>
      `{"candidates":[{"content":{"parts":[{"text":"Hi"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":${count},"candidatesTokenCount":5}}`,
    read: (events) => geminiChunks(geminiRow(), events),
  },
];

describe.each(wires)('the $wire wire', ({ answer, read }) => {
  test.each([
    ['12', 12],
    ['0', 0],
    ['1.5', 2],
    ['1e12', 1e12],
    ['1e300', 0],
    ['1e999', 0],
    ['9007199254740993', 0],
    ['1e17', 0],
    ['-3', 0],
    ['"7"', 0],
    ['null', 0],
    ['{}', 0],
  ])('takes a reported count of %s for %d, and the answer as it is', async (count, inputTokens) => {
    const { text, usages, finished } = await collectAnswer(read(readEvents(responseOf([answer(count)]))));
    expect({ text, usages: usages.map((usage) => TokenUsage.parse(usage)), ends: finished.length }).toEqual({
      text: 'Hi',
      usages: [{ inputTokens, outputTokens: 5, isEstimated: false }],
      ends: 1,
    });
  });

  test.each(['"none"', '[]', '5'])('reads an answer whose usage is %s', async (usage) => {
    const body = answer('1').replace(/("usage(Metadata)?":).*\}\}$/, `$1${usage}}`);
    const { text, usages, finished } = await collectAnswer(read(readEvents(responseOf([body]))));
    expect({ text, usages, ends: finished.length }).toEqual({ text: 'Hi', usages: [], ends: 1 });
  });
});

test.each([
  ['0.5', 500_000],
  ['1000000', 1e12],
  ['1e15', undefined],
  ['-1', undefined],
  ['"7"', undefined],
  ['{"total_cost":1e15}', undefined],
])('a reported cost of %s dollars is %d micro-dollars', async (cost, reportedCostMicros) => {
  const body = `{"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":5,"cost":${cost}}}`;
  const { usages } = await collectAnswer(chatChunks(chatRow(), readEvents(responseOf([body]))));
  expect(usages).toEqual([
    {
      inputTokens: 1,
      outputTokens: 5,
      isEstimated: false,
      ...(reportedCostMicros !== undefined && { reportedCostMicros }),
    },
  ]);
});
