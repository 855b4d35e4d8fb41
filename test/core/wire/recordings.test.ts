import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toFailure } from '../../../electron/core/wire/to-failure.ts';
import { askRecording } from '../../support/ask-recording.ts';
import { collectAnswer } from '../../support/collect-answer.ts';
import type { CollectedAnswer } from '../../support/collect-answer.ts';
import { isEventStream, listRecordings, startReplay } from '../../support/replay.ts';
import type { Recording, Replay } from '../../support/replay.ts';

const LARGE_BYTES = 100_000;
const SMALL_BYTES = 4_000;

const recordings = listRecordings();
const streams = recordings.filter(isEventStream);
const notLarge = recordings.filter(({ wire }) => wire.bytes <= LARGE_BYTES);
const small = recordings.filter(({ wire }) => wire.bytes <= SMALL_BYTES);

/** Ways a server may send the same answer, as options of the replay server, and the recordings they are tried on. */
const deliveries: readonly (readonly [string, readonly Recording[]])[] = [
  ['split=none', recordings],
  ['split=evil', recordings],
  ['split=event', streams],
  ['split=random~seed=7', notLarge],
  ['split=bytes', small],
  ['eol=lf', streams],
  ['eol=crlf~split=evil', streams],
  ['eol=cr~split=evil', streams],
  ['bom=1', recordings],
  ['gzip=1', recordings],
  ['ct=text/plain', recordings],
  ['ct=none', recordings],
];

if (recordings.length === 0) {
  test('recorded answers come out as expected', ({ skip }) => {
    skip('recordings not present');
  });
}

describe.skipIf(recordings.length === 0)('recorded answers', () => {
  let replay: Replay;
  beforeAll(async () => {
    replay = await startReplay();
  });
  afterAll(() => replay.stop());

  describe.each(deliveries)('sent with %s', (options, tried) => {
    test.each(tried.map((recording) => [recording.id, recording] as const))(
      '%s is read as expected',
      async (_, recording) => {
        const answer = await collectAnswer(askRecording(recording, replay.baseUrl(recording, options)));
        expect(summarize(answer)).toMatchObject(expectation(recording));
      },
    );
  });

  test.each(recordings.filter(({ expected }) => expected.thinkTagText !== undefined).map((r) => [r.id, r] as const))(
    '%s keeps its thinking apart where the row says that it comes in tags',
    async (_, recording) => {
      const chunks = askRecording(recording, replay.baseUrl(recording, 'split=evil'), { thinkTags: true });
      const { text, reasoning } = await collectAnswer(chunks);
      const { textWithoutThinkTag, thinkTagText } = recording.expected;
      expect({ text, reasoning }).toEqual({ text: textWithoutThinkTag, reasoning: thinkTagText });
    },
  );
});

/** What a recording's `expected` says, without what it leaves open. */
function expectation({ expected, httpStatus }: Recording): object {
  const kinds = expected.errorKindsAccepted ?? (expected.errorKind === undefined ? [] : [expected.errorKind]);
  const isAnswer = httpStatus === 200;
  return withoutAbsent({
    text: expected.text ?? '',
    reasoning: expected.reasoningText,
    ending: kinds.length > 0 ? expect.toBeOneOf(kinds) : expected.finishReasonNormalized,
    inputTokens: isAnswer ? (expected.promptTokensInclCache ?? expected.promptTokens ?? 0) : undefined,
    outputTokens: isAnswer ? (expected.completionTokensInclReasoning ?? expected.completionTokens ?? 0) : undefined,
    cachedTokens: expected.cachedTokens,
    cacheWriteTokens: expected.cacheWriteTokens,
    reasoningTokens: expected.reasoningTokens,
    toolCalls: expected.toolCalls,
    citations: expected.citations,
    citationCount: expected.citationCount,
  });
}

function summarize(answer: CollectedAnswer): object {
  const usage = answer.usages[0];
  return withoutAbsent({
    text: answer.text,
    reasoning: answer.reasoning,
    ending: endingOf(answer),
    inputTokens: usage?.inputTokens ?? 0,
    outputTokens: usage?.outputTokens ?? 0,
    cachedTokens: usage?.cachedInputTokens,
    cacheWriteTokens: usage?.cacheWriteTokens,
    reasoningTokens: usage?.reasoningTokens,
    toolCalls: answer.toolCalls.map(({ name, argumentsJson }) => ({ name, arguments: argumentsJson })),
    citations: [...new Set(answer.citations.flatMap(({ url }) => url ?? []))],
    citationCount: answer.citations.length,
  });
}

/** The kind of failure, in the words of the recordings, or the reason to finish. */
function endingOf({ fault, finished }: CollectedAnswer): string | undefined {
  if (!fault) {
    const [end] = finished;
    return end?.reason;
  }
  const { kind } = toFailure(fault, {
    providerId: 'sample',
    providerLabel: 'Sample',
    providerKind: 'cloud',
    key: 'sample-key',
    now: 0,
  });
  return kind === 'model_not_found' ? 'not_found' : kind;
}

function withoutAbsent(value: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined));
}
