import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readEvents } from '../../electron/core/wire/read-events.ts';
import type { WireEvent } from '../../electron/core/wire/wire-adapter.ts';
import { responseOf } from './split.ts';

const folder = join(import.meta.dirname, '../fixtures/wire');

/** What a correct client makes of an answer, as `collectAnswer` tells it. */
const expected = z.unknown();
const Streams = z.array(z.strictObject({ title: z.string(), events: z.array(z.looseObject({})), expected }));
const WholeAnswers = z.array(z.strictObject({ title: z.string(), answer: z.unknown(), expected }));

export interface WireFixture {
  readonly title: string;
  readonly expected: unknown;
  readonly body: string;
  /** The events of the answer, read from the bytes a provider would send. */
  readonly events: () => AsyncIterable<WireEvent>;
}

/** Answers that come as event streams; events with a type are named by it, as the protocol has it. */
export function streamFixtures(name: string): readonly WireFixture[] {
  return Streams.parse(readJson(name)).map(({ title, events, expected: result }) => {
    const body = events.map((event) => `${nameOf(event)}data: ${JSON.stringify(event)}\n\n`);
    return { title, expected: result, body: body.join(''), events: () => readEvents(responseOf(body)) };
  });
}

/** Answers that come as one JSON value. */
export function wholeFixtures(name: string): readonly WireFixture[] {
  return WholeAnswers.parse(readJson(name)).map(({ title, answer, expected: result }) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(answer);
    return { title, expected: result, body, events: () => readEvents(responseOf([body], { headers })) };
  });
}

function nameOf(event: Readonly<Record<string, unknown>>): string {
  return typeof event['type'] === 'string' ? `event: ${event['type']}\n` : '';
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
