import { expect, test } from 'vitest';
import { z } from 'zod';
import { calls } from '../../shared/contract/calls.ts';
import type { EventDefinition, Verb } from '../../shared/contract/define.ts';
import { ErrorBody } from '../../shared/contract/errors.ts';
import { events } from '../../shared/contract/events.ts';
import { findNonJsonParts } from './non-json-parts.ts';

test('everything that crosses the contract is JSON', () => {
  const schemas = [...schemasOfCalls(), ...schemasOfEvents(), ['errors', ErrorBody] as const];
  const findings = schemas.flatMap(([name, schema]) => findNonJsonParts(schema).map((part) => `${name}: ${part}`));

  expect(schemas.length).toBeGreaterThan(60);
  // Messages carry ids of binaries; only the pieces that bring a file in carry its bytes.
  expect(findings).toEqual(['uploads.append input: /base64 carries bytes']);
});

test('a schema that JSON cannot carry is found', () => {
  const wrong: Record<string, z.ZodType> = {
    date: z.strictObject({ at: z.date() }),
    bigint: z.array(z.bigint()),
    map: z.map(z.string(), z.string()),
    set: z.set(z.string()),
    bytes: z.union([z.string(), z.instanceof(Uint8Array)]),
    file: z.strictObject({ picture: z.file() }),
    undefined: z.undefined(),
    symbol: z.symbol(),
    transform: z.string().transform((text) => new Date(text)),
    fraction: z.strictObject({ costMicros: z.number() }),
    anything: z.strictObject({ body: z.unknown() }),
  };
  const missed = Object.entries(wrong).filter(([, schema]) => findNonJsonParts(schema).length === 0);

  expect(missed.map(([name]) => name)).toEqual([]);
});

function schemasOfCalls(): readonly (readonly [string, z.ZodType])[] {
  return Object.entries(calls).flatMap(([group, verbs]) =>
    Object.entries<Verb>(verbs).flatMap(([name, verb]) => [
      [`${group}.${name} input`, verb.input] as const,
      [`${group}.${name} answer`, verb.kind === 'request' ? verb.output : verb.chunk] as const,
    ]),
  );
}

function schemasOfEvents(): readonly (readonly [string, z.ZodType])[] {
  return Object.entries<EventDefinition>(events).map(([name, { payload }]) => [name, payload]);
}
