import { describe, expect, it } from 'vitest';
import { toChunks } from '../../../../electron/core/wire/gemini/to-chunks.ts';
import { collectAnswer } from '../../../support/collect-answer.ts';
import { geminiRow } from '../../../support/sample-rows.ts';
import { streamFixtures, wholeFixtures } from '../../../support/wire-fixtures.ts';

describe('toChunks of the Gemini wire', () => {
  it.each(streamFixtures('gemini-streams'))('reads $title', async ({ events, expected }) => {
    expect(await collectAnswer(toChunks(geminiRow(), events()))).toEqual(expected);
  });

  it.each(wholeFixtures('gemini-whole'))('reads $title from a whole answer', async ({ events, expected }) => {
    expect(await collectAnswer(toChunks(geminiRow(), events()))).toEqual(expected);
  });

  it('ends with usage and then the finish', async () => {
    const [first] = streamFixtures('gemini-streams');
    const types: string[] = [];
    if (first) for await (const { type } of toChunks(geminiRow(), first.events())) types.push(type);

    expect(types).toEqual(['text-delta', 'text-delta', 'usage', 'finished']);
  });
});
