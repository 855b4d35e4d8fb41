import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/model/redact.ts';

const cases: readonly (readonly [title: string, text: string, secrets: readonly string[], expected: string])[] = [
  [
    'masks the key in use whatever its shape',
    'key my secret 1 was refused',
    ['my secret 1'],
    'key [redacted] was refused',
  ],
  ['masks the key in use every time it appears', 'abcdef abcdef', ['abcdef'], '[redacted] [redacted]'],
  ['leaves words alone when the secret is too short to be one', 'a test of a key', ['test'], 'a test of a key'],
  [
    'masks a key that a provider echoes',
    'Incorrect API key provided: sk-proj-abcd1234efgh.',
    [],
    'Incorrect API key provided: [redacted].',
  ],
  [
    'masks a key that is already half masked',
    'Incorrect key: sk-ab****wxyz, see',
    [],
    'Incorrect key: [redacted], see',
  ],
  ['masks an authorization header', 'authorization: Bearer abc.def.ghi', [], 'authorization: Bearer [redacted]'],
  ['masks a key header', '{"x-api-key":"abcdefgh"}', [], '{"x-api-key":"[redacted]"}'],
  ['masks a key in a query', 'GET /models?key=abc&alt=sse', [], 'GET /models?key=[redacted]&alt=sse'],
  ['masks a Google key', 'key AIzaSyA0123456789 is blocked', [], 'key [redacted] is blocked'],
  ['masks a key without a prefix', 'token 0123456789abcdef0123456789abcdef is bad', [], 'token [redacted] is bad'],
  [
    'keeps a request id',
    'request req_35c852d7d417877c0fbb3134de873c76',
    [],
    'request req_35c852d7d417877c0fbb3134de873c76',
  ],
  ['keeps ordinary text', 'A task-list of 3 items: risk-free', [], 'A task-list of 3 items: risk-free'],
];

describe('redact', () => {
  it.each(cases)('%s', (_title, text, secrets, expected) => {
    expect(redact(text, secrets)).toBe(expected);
  });
});
