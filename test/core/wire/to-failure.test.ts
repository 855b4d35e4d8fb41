import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type FailureContext, toFailure } from '../../../electron/core/wire/to-failure.ts';
import type { WireFault } from '../../../electron/core/wire/wire-fault.ts';
import { Failure } from '../../../shared/model/failure.ts';
import { fc } from '../../support/seeded-properties.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

const headers = z.record(z.string(), z.string()).transform((record) => new Headers(record));
const FaultFixture = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('http'), status: z.int(), headers, body: z.string() }),
  z.strictObject({ source: z.literal('stream'), error: z.unknown(), headers: z.exactOptional(headers) }),
  z.strictObject({
    source: z.literal('network'),
    code: z.exactOptional(z.string()),
    detail: z.string(),
    host: z.string(),
  }),
  z.strictObject({
    source: z.literal('unreadable'),
    detail: z.string(),
    excerpt: z.string(),
    status: z.exactOptional(z.int()),
  }),
  z.strictObject({ source: z.literal('cut-off') }),
  z.strictObject({ source: z.literal('too-long') }),
]);

const ErrorFixture = z.strictObject({
  provider: z.strictObject({ id: z.string(), label: z.string(), kind: z.enum(['cloud', 'local', 'custom', 'demo']) }),
  cases: z.array(z.strictObject({ title: z.string(), fault: FaultFixture, expected: Failure })),
});

const folder = join(import.meta.dirname, '../../fixtures/wire');
const fixtures = readdirSync(folder)
  .filter((name) => name.startsWith('errors-'))
  .map((name) => ErrorFixture.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));

function contextOf(provider: z.infer<typeof ErrorFixture>['provider']): FailureContext {
  return {
    providerId: provider.id,
    providerLabel: provider.label,
    providerKind: provider.kind,
    model: `${provider.id}/m`,
    modelLabel: 'Model M',
    key: 'my-own-secret-key-0001',
    now,
  };
}

describe.each(fixtures)('an error of $provider.label', ({ provider, cases }) => {
  it.each(cases)('is told when the provider $title', ({ fault, expected }) => {
    expect(toFailure(fault, contextOf(provider))).toEqual(expected);
  });
});

const cloud: FailureContext = { providerId: 'openai', providerLabel: 'OpenAI', providerKind: 'cloud', now };

describe('toFailure', () => {
  it('asks for a key where none was sent', () => {
    const fault: WireFault = { source: 'http', status: 401, headers: new Headers(), body: '' };

    expect(toFailure(fault, cloud)).toEqual({
      kind: 'invalid_key',
      message: 'OpenAI asks for a key and none was sent: add one or choose another model.',
      actions: ['open-keys', 'choose-model'],
      providerId: 'openai',
      httpStatus: 401,
    });
  });

  it('speaks of this model where the model has no label', () => {
    const fault: WireFault = { source: 'http', status: 403, headers: new Headers(), body: '' };

    expect(toFailure(fault, cloud)).toMatchObject({
      message: 'OpenAI does not let this key use this model: check what the key may do, or choose another model.',
    });
  });

  it.each([
    ['90000', '25 h'],
    ['200000', '3 days'],
    ['99999999999', '7 days'],
  ])('tells a wait of %s s as %s', (seconds, wait) => {
    const headers = new Headers({ 'retry-after': seconds });

    expect(toFailure({ source: 'http', status: 429, headers, body: '' }, cloud).message).toBe(
      `OpenAI is getting too many requests from this key: wait ${wait}, or choose another model.`,
    );
  });

  it.each(['Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR__ERROR_FORMAT_PADDING_2', 'ZSTD_error_prefix_unknown'])(
    'says that broken compression is unreadable: %s',
    (code) => {
      const fault: WireFault = { source: 'network', code, detail: 'incorrect header check', host: 'api.example' };

      expect(toFailure(fault, cloud)).toEqual({
        kind: 'bad_response',
        message: 'OpenAI sent something unreadable: its compression is broken, so try again or choose another model.',
        actions: ['retry', 'choose-model'],
        providerId: 'openai',
        providerMessage: 'incorrect header check',
        providerCode: code,
      });
    },
  );

  it('says that a port is blocked, of a local server too', () => {
    const fault: WireFault = { source: 'network', detail: 'bad port', host: '127.0.0.1:6000' };

    expect(toFailure(fault, { ...cloud, providerKind: 'local', providerLabel: 'My server' })).toEqual({
      kind: 'network',
      message: 'My server cannot be called at 127.0.0.1:6000: the port is blocked for safety, so check the base URL.',
      actions: ['check-base-url', 'choose-model'],
      providerId: 'openai',
      providerMessage: 'bad port',
    });
  });

  it('quotes at most a thousand characters', () => {
    const fault: WireFault = { source: 'http', status: 500, headers: new Headers(), body: 'long words '.repeat(1000) };

    expect(toFailure(fault, cloud).providerMessage).toHaveLength(1001);
  });

  it('survives an error that nests without end', () => {
    const body = `${'{"error":'.repeat(50)}"deep"${'}'.repeat(50)}`;

    expect(toFailure({ source: 'http', status: 500, headers: new Headers(), body }, cloud).kind).toBe('server_error');
  });

  it('makes a failure of any body, and never repeats the key', () => {
    const key = 'my-own-secret-key-0001';
    const text = fc.oneof(
      fc.string(),
      fc.constant(key),
      fc.string().map((end) => `key=${key}${end}`),
    );
    const body = fc.oneof(
      text,
      fc.jsonValue().map((value) => JSON.stringify(value)),
      text.map(asError),
    );

    fc.assert(
      fc.property(body, fc.integer({ min: 300, max: 599 }), (written, status) => {
        const fault: WireFault = { source: 'http', status, headers: new Headers(), body: written };
        const failure = Failure.parse(toFailure(fault, { ...cloud, key }));

        expect(JSON.stringify(failure)).not.toContain(key);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

function asError(text: string): string {
  return JSON.stringify({ error: { message: text, code: text, request_id: text } });
}
