import { expect, test } from 'vitest';
import { headerProblem } from '../../../shared/model/header-problem.ts';

const keychain = 'Keys belong in the keychain: add it as a key instead of a header.';

test.each(['Authorization', 'proxy-authorization', 'X-API-Key', 'api_key', 'x-goog-api-key', 'Cookie', 'X-Auth-Token'])(
  'a key is not taken as the header %s',
  (name) => {
    expect(headerProblem({ name, value: 'x' }, [])).toBe(keychain);
  },
);

test.each([
  [{ name: 'X-Team', value: 'blue' }, undefined],
  [{ name: '', value: 'blue' }, 'A header needs a name.'],
  [{ name: 'X Team', value: 'blue' }, 'A header name has letters, digits and dashes only.'],
  [{ name: 'Host', value: 'blue' }, 'Switchboard writes Host itself.'],
  [{ name: 'x-there', value: 'blue' }, 'This header is there already.'],
  [{ name: 'X-Team', value: ' ' }, 'A header needs a value.'],
  [{ name: 'X-Team', value: 'blue\nred' }, 'A header value has plain characters only.'],
])('of %j it says %s', (header, problem) => {
  expect(headerProblem(header, [{ name: 'X-There', value: '1' }])).toBe(problem);
});
