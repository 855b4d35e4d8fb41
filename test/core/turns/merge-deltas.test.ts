import { expect, test } from 'vitest';
import { createDeltaMerger } from '../../../electron/core/turns/merge-deltas.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function setUp() {
  const clock = createManualClock();
  const emitted: TurnChunk[] = [];
  const merger = createDeltaMerger(clock, (chunk) => emitted.push(chunk));
  const say = (text: string) => merger.push({ type: 'text-delta', text });
  return { clock, emitted, merger, say };
}

test('the first delta after a pause passes at once', () => {
  const { emitted, say } = setUp();
  say('Hello');
  expect(emitted).toEqual([{ type: 'text-delta', text: 'Hello' }]);
});

test('deltas within 16 ms of the last one are merged', () => {
  const { clock, emitted, say } = setUp();
  say('Hello');
  say(', ');
  say('world');
  expect(emitted).toEqual([{ type: 'text-delta', text: 'Hello' }]);
  clock.advance(16);
  expect(emitted).toEqual([
    { type: 'text-delta', text: 'Hello' },
    { type: 'text-delta', text: ', world' },
  ]);
});

test('2,048 characters do not wait for the clock', () => {
  const { emitted, say } = setUp();
  say('a');
  say('b'.repeat(2_000));
  say('c'.repeat(48));
  expect(emitted).toEqual([
    { type: 'text-delta', text: 'a' },
    { type: 'text-delta', text: 'b'.repeat(2_000) + 'c'.repeat(48) },
  ]);
});

test('a structural chunk goes after the text that came before it', () => {
  const { emitted, merger, say } = setUp();
  say('one');
  say(' two');
  merger.push({ type: 'citation-found', citation: { url: 'https://example.com' } });
  expect(emitted).toEqual([
    { type: 'text-delta', text: 'one' },
    { type: 'text-delta', text: ' two' },
    { type: 'citation-found', citation: { url: 'https://example.com' } },
  ]);
});

test('reasoning and text never share a delta', () => {
  const { clock, emitted, merger, say } = setUp();
  say('a');
  merger.push({ type: 'reasoning-delta', text: 'b' });
  say('c');
  clock.advance(16);
  expect(emitted).toEqual([
    { type: 'text-delta', text: 'a' },
    { type: 'reasoning-delta', text: 'b' },
    { type: 'text-delta', text: 'c' },
  ]);
});
