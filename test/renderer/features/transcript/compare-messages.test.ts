import { describe, expect, test } from 'vitest';
import { compareMessages } from '../../../../renderer/features/transcript/compare-messages.ts';
import { answered, said } from './sample-messages.ts';

describe('compare-messages', () => {
  test('sees nothing new where older messages are put in front or the last one grows', () => {
    expect(compareMessages('answer', [said({ id: 'older' }), said(), answered({ text: 'more' })])).toBe('none');
    expect(compareMessages(undefined, [])).toBe('none');
  });

  test('sees that the person sent something, even with its answer behind it', () => {
    expect(compareMessages('old', [said({ id: 'old' }), said(), answered()])).toBe('sent');
  });

  test('sees an answer that is added or takes the place of another', () => {
    expect(compareMessages('question', [said(), answered()])).toBe('answered');
    expect(compareMessages('answer', [said(), answered({ id: 'second answer' })])).toBe('answered');
  });
});
