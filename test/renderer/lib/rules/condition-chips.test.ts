import { expect, test } from 'vitest';
import { conditionChips } from '../../../../renderer/lib/rules/condition-chips.ts';

const names = { provider: (id: string) => id, workspace: (id: string) => `Workspace ${id}` };

test('two conditions are shown and the others counted, while the sentence says them all', () => {
  const chips = conditionChips(
    {
      type: 'any',
      of: [
        { type: 'tag', tag: 'private' },
        { type: 'looks-like-secret' },
        { type: 'time-of-day', fromMinute: 1_320, untilMinute: 360 },
      ],
    },
    names,
  );
  expect(chips).toEqual({
    chips: [
      { words: 'tag is', value: 'private' },
      { words: 'text has', value: 'a secret' },
    ],
    join: 'or',
    moreCount: 1,
    sentence: 'tag is private or text has a secret or time between 22:00, 06:00',
  });
});

test('a group of one is said as what it rules out, a larger one is counted', () => {
  const task = { type: 'task' as const, tasks: ['code' as const, 'edit' as const] };
  const { chips } = conditionChips(
    {
      type: 'all',
      of: [
        { type: 'none', of: [task] },
        { type: 'any', of: [task, { type: 'workspace', workspaceIds: ['w'] }] },
      ],
    },
    names,
  );
  expect(chips).toEqual([
    { words: 'not task is', value: 'code +1' },
    { words: 'any of', value: '2 conditions' },
  ]);
});

test('the sentence has every word of a list and every condition of a group', () => {
  const words = ['explain', 'why', 'how'];
  const { chips, sentence } = conditionChips(
    {
      type: 'all',
      of: [
        { type: 'keyword', words, match: 'any' },
        { type: 'any', of: [{ type: 'contains-code' }, { type: 'keyword', words: ['fix', 'mend'], match: 'all' }] },
      ],
    },
    names,
  );
  expect(chips[0]).toEqual({ words: 'text has', value: 'explain +2' });
  expect(sentence).toBe('text has explain, why, how and any of (message has code; text has all of fix, mend)');
});

test('a rule without a condition takes every message, and none where any condition is asked for', () => {
  const sentences = (['all', 'none', 'any'] as const).map((type) => conditionChips({ type, of: [] }, names).sentence);
  expect(sentences).toEqual(['every message', 'every message', 'no message']);
});
