import { describe, expect, test } from 'vitest';
import { readEvents } from '../../../electron/core/wire/read-events.ts';
import { collectAnswer } from '../../support/collect-answer.ts';
import type { CollectedAnswer } from '../../support/collect-answer.ts';
import { interpretEvents } from '../../support/ask-recording.ts';
import type { Recording } from '../../support/replay.ts';
import { isEventStream, listRecordings, readRecording } from '../../support/replay.ts';
import { responseOf, splitBytes } from '../../support/split.ts';
import { listStreamFixtures, fixtureBytes } from '../../support/fixture-files.ts';
import { streamFixtures } from '../../support/wire-fixtures.ts';
import { fc } from '../../support/seeded-properties.ts';

const LARGE_BYTES = 100_000;

interface Stream {
  readonly name: string;
  readonly api: Recording['api'];
  readonly bytes: Uint8Array;
}

const streams: readonly Stream[] = [
  ...fixturesOf('openai-chat', 'chat'),
  ...fixturesOf('openai-responses', 'responses'),
  ...streamFixtures('anthropic-streams').map(({ title, body }) => streamOf(title, 'messages', body)),
  ...streamFixtures('gemini-streams').map(({ title, body }) => streamOf(title, 'gemini', body)),
  ...listRecordings()
    .filter(isEventStream)
    .map((recording) => ({ name: recording.id, api: recording.api, bytes: readRecording(recording) })),
];
const cases = streams
  .filter(({ bytes }) => bytes.length <= LARGE_BYTES)
  .map((stream) => [stream.name, stream] as const);

describe('an event stream', () => {
  test.each(cases)('says the same wherever its bytes are split: %s', async (_, { api, bytes }) => {
    const whole = await answerOf(api, [bytes]);
    const positions = fc.array(fc.nat(bytes.length), { size: 'large' });
    await fc.assert(
      fc.asyncProperty(positions, async (cuts) => {
        expect(await answerOf(api, splitBytes(bytes, cuts))).toEqual(whole);
      }),
      { seed: 1, numRuns: 12 },
    );
  });

  test.each(cases)('has no end when it is cut off before its last word: %s', async (_, { api, bytes }) => {
    const cut = fc.nat(endOfReason(api, bytes) - 1);
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        const { finished } = await answerOf(api, [bytes.subarray(0, length)]);
        expect(finished).toEqual([]);
      }),
      { seed: 1, numRuns: 20 },
    );
  });
});

function fixturesOf(prefix: string, api: Recording['api']): readonly Stream[] {
  return listStreamFixtures(prefix).map((name) => ({ name, api, bytes: fixtureBytes(name) }));
}

function streamOf(name: string, api: Recording['api'], body: string): Stream {
  return { name, api, bytes: new TextEncoder().encode(body) };
}

function answerOf(api: Recording['api'], pieces: readonly Uint8Array[]): Promise<CollectedAnswer> {
  return collectAnswer(interpretEvents(api, readEvents(responseOf(pieces))));
}

/** How many bytes arrive before the event is complete in which the server first says why it stops. */
function endOfReason(api: Recording['api'], bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  const start = text.search(reasons[api]);
  if (start === -1) return bytes.length;
  const rest = text.slice(start).search(/[\r\n]/);
  return rest === -1 ? bytes.length : start + rest;
}

const reasons: Readonly<Record<Recording['api'], RegExp>> = {
  chat: /"finish_reason":\s*"|"type":"message-end"|\[DONE\]/,
  cohere: /"type":\s*"message-end"/,
  responses: /"type":\s*"response\.(completed|incomplete|failed)"|\[DONE\]/,
  messages: /"stop_reason":\s*"/,
  gemini: /"finishReason":\s*"|"blockReason":\s*"/,
};
