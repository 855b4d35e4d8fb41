import { expect, test } from 'vitest';
import { passphraseProblem } from '../../../../renderer/features/vault/passphrase-problem.ts';

test.each([
  ['', '', undefined],
  ['short', '', 'This has 5 of at least 8 characters.'],
  ['long enough', '', undefined],
  ['long enough', 'long enouhg', 'The two are not the same. Type it again.'],
  ['long enough', 'long enough', undefined],
])('of "%s" and "%s" it says %s', (passphrase, repeated, problem) => {
  expect(passphraseProblem(passphrase, repeated)).toBe(problem);
});
