import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readEvents } from '../../electron/core/wire/read-events.ts';
import type { WireEvent } from '../../electron/core/wire/wire-adapter.ts';
import { responseOf } from './split.ts';

const folder = resolve(import.meta.dirname, '../fixtures/wire');

export function fixtureBytes(name: string): Uint8Array {
  return readFileSync(join(folder, name));
}

/** Names of the fixtures that begin with `prefix` and are event streams. */
export function listStreamFixtures(prefix: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith(prefix) && name.endsWith('.sse'));
}

/** The events of a fixture, as they arrive in one piece. */
export function fixtureEvents(name: string): AsyncIterable<WireEvent> {
  return readEvents(responseOf([fixtureBytes(name)]));
}
