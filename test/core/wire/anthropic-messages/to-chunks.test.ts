import { describe, expect, it } from 'vitest';
import { toChunks } from '../../../../electron/core/wire/anthropic-messages/to-chunks.ts';
import { collectAnswer } from '../../../support/collect-answer.ts';
import { anthropicRow } from '../../../support/sample-rows.ts';
import { streamFixtures, wholeFixtures } from '../../../support/wire-fixtures.ts';

describe('toChunks of the messages wire', () => {
  it.each(streamFixtures('anthropic-streams'))('reads $title', async ({ events, expected }) => {
    expect(await collectAnswer(toChunks(anthropicRow(), events()))).toEqual(expected);
  });

  it.each(wholeFixtures('anthropic-whole'))('reads $title from a whole answer', async ({ events, expected }) => {
    expect(await collectAnswer(toChunks(anthropicRow(), events()))).toEqual(expected);
  });

  it('ends with usage and then the finish', async () => {
    const [first] = streamFixtures('anthropic-streams');
    const types: string[] = [];
    if (first) for await (const { type } of toChunks(anthropicRow(), first.events())) types.push(type);

    expect(types).toEqual(['text-delta', 'text-delta', 'usage', 'finished']);
  });
});
