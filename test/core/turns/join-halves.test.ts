import { expect, test } from 'vitest';
import type { ShownChunk } from '../../../electron/core/turns/shown-chunk.ts';
import { createHalfJoiner } from '../../../electron/core/turns/join-halves.ts';
import { fc } from '../../support/seeded-properties.ts';

test('a text cut anywhere, also inside an emoji, comes out whole and in whole characters', () => {
  const families = '👩‍👩‍👧‍👦 🇩🇪 👍🏽 e\u0301 𝒳 中文';
  fc.assert(
    fc.property(fc.array(fc.nat(families.length)), (cuts) => {
      const places = [0, ...cuts.toSorted((a, b) => a - b), families.length];
      const shown = show(places.slice(1).map((place, index) => text(families.slice(places[index], place))));
      expect(shown.map((chunk) => ('text' in chunk ? chunk.text : '')).join('')).toBe(families);
      expect(shown.every((chunk) => 'text' in chunk && chunk.text.isWellFormed())).toBe(true);
    }),
  );
});

test('half a character that stays alone is shown as unreadable, before what follows it', () => {
  const citation: ShownChunk = { type: 'citation-found', citation: { url: 'https://example.org/' } };
  expect(show([text('a\ud83d'), citation, text('\ude00b'), thought('\ud83d'), text('c\ud83d')])).toEqual([
    text('a'),
    text('\ufffd'),
    citation,
    text('\ufffdb'),
    thought('\ufffd'),
    text('c'),
    text('\ufffd'),
  ]);
});

function show(chunks: readonly ShownChunk[]): readonly ShownChunk[] {
  const shown: ShownChunk[] = [];
  const joiner = createHalfJoiner((chunk) => shown.push(chunk));
  for (const chunk of chunks) joiner.take(chunk);
  joiner.flush();
  return shown;
}

function text(content: string): ShownChunk {
  return { type: 'text-delta', text: content };
}

function thought(content: string): ShownChunk {
  return { type: 'reasoning-delta', text: content };
}
