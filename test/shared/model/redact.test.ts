import { describe, expect, it } from 'vitest';
import { redact } from '../../../shared/model/redact.ts';
import { fc } from '../../support/seeded-properties.ts';

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
  ['masks a key in base64', 'Basic auth c2VjcmV0LWtleQ== failed', ['secret-key'], 'Basic auth [redacted] failed'],
  ['masks a key as addresses write it', 'key=my%20secret%2f1', ['my secret/1'], 'key=[redacted]'],
  ['masks a key shape in base64', 'got c2stcHJvai1hYmNkMTIzNGVmZ2g=', [], 'got [redacted]'],
  ['masks a key shape as addresses write it', 'got sk%2Dproj%2Dabcd1234', [], 'got [redacted]'],
  ['keeps ordinary text', 'A task-list of 3 items: risk-free', [], 'A task-list of 3 items: risk-free'],
];

describe('redact', () => {
  it.each(cases)('%s', (_title, text, secrets, expected) => {
    expect(redact(text, secrets)).toBe(expected);
  });

  const secret = fc.string({ unit: 'binary', minLength: 6, maxLength: 60 }).filter((text) => text.isWellFormed());
  const beside = fc.string({ maxLength: 9 });

  it('leaves nothing to decode a secret from, wherever it stands in what was encoded', () => {
    fc.assert(
      fc.property(secret, beside, beside, fc.boolean(), (key, before, after, isForAddresses) => {
        const encoded = Buffer.from(before + key + after).toString(isForAddresses ? 'base64url' : 'base64');
        const masked = redact(`said: "${encoded}" ${encodeURIComponent(encoded)}`, [key]);
        expect(masked.match(/\[redacted\]/g)?.length).toBe(2);
        expect(masked).not.toContain(encoded);
      }),
    );
  });

  it('masks a secret as it is, as addresses write it, and put into an address twice', () => {
    fc.assert(
      fc.property(secret, (key) => {
        const once = encodeURIComponent(key);
        const forms = [
          key,
          once,
          once.toLowerCase(),
          encodeURIComponent(once),
          new URLSearchParams({ key }).toString(),
        ];
        for (const form of forms) expect(redact(`<${form}>`, [key, key.toLowerCase()])).toContain('[redacted]');
      }),
    );
  });

  it('takes a long text with many beginnings of the secret', () => {
    const text = `${'YWFh'.repeat(200_000)} ${'a%61'.repeat(100_000)} b`;
    expect(redact(text, [`${'a'.repeat(40)}b`]).length).toBeLessThanOrEqual(text.length);
  });
});
