import { expect, test } from 'vitest';
import { headerProblem } from '../../../shared/model/header-problem.ts';

const keychain = 'Keys belong in the keychain: add it as a key instead of a header.';

test.each([
  ...['Authorization', 'proxy-authorization', 'X-API-Key', 'api_key', 'x-goog-api-key', 'Cookie', 'X-Auth-Token'],
  ...['X-Auth', 'X-Authorization', 'X-Access', 'X-Auth-Key', 'X-Bearer', 'X-Amz-Credential', 'x-passwd'],
  'Ocp-Apim-Subscription-Key',
])('a key is not taken as the header %s', (name) => {
  expect(headerProblem({ name, value: 'x' }, [])).toBe(keychain);
});

test.each([
  ['Bearer abc'],
  ['Bearer sk-proj-0123456789'],
  ['Basic dXNlcjpwYXNz'],
  ['token 12345'],
  ['sk-ant-REDACTED-abcdefgh'],
  ['sk_live_0123456789'],
  ['AIzaSyA0123456789'],
  ['AKIAIOSFODNN7EXAMPLE'],
  ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln'],
  ['0123456789abcdef0123456789abcdef'],
])('a value that looks like a key is not taken, whatever its header is called: %s', (value) => {
  expect(headerProblem({ name: 'X-Team', value }, [])).toBe(keychain);
});

test.each([
  ['anthropic-beta', 'prompt-caching-2024-07-31'],
  ['HTTP-Referer', 'https://example.org/a?b=c'],
  ['OpenAI-Organization', 'org-tea'],
  ['Idempotency-Key', 'once'],
  ['X-Project', '9f6f4a31-8f0e-4a6b-9c9e-2f6f8f1c1a11'],
  ['X-Author', 'me'],
])('the header %s: %s is taken', (name, value) => {
  expect(headerProblem({ name, value }, [])).toBeUndefined();
});

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
