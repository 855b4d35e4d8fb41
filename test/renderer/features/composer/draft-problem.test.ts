import { expect, test } from 'vitest';
import { draftProblem } from '../../../../renderer/features/composer/draft-problem.ts';

test('a text of the largest size can be sent, one character more says what to do', () => {
  expect([draftProblem('x'.repeat(400_000)), draftProblem('x'.repeat(400_001))]).toEqual([
    undefined,
    'This message has 400,001 characters; at most 400,000 fit into one. Shorten it or send it in parts. It stays here until then.',
  ]);
});
