import { expect, test } from 'vitest';
import { emptyHandoffNote, readHandoffNote, writeHandoffNote } from '../../../shared/model/handoff-note.ts';
import { fc } from '../../support/seeded-properties.ts';

test('parts that say nothing are left out', () => {
  expect(writeHandoffNote({ ...emptyHandoffNote, goal: 'Ship it.', next: ' Test it. ' })).toBe(
    '## Goal\n\nShip it.\n\n## Next\n\nTest it.',
  );
});

test.each([
  ['## Goal\nA\n## Open\nB', { goal: 'A', open: 'B' }],
  ['**Goal:** A\n**Decided**: B', { goal: 'A', decided: 'B' }],
  ['Goal: A\nmore of A\nNext: B', { goal: 'A\nmore of A', next: 'B' }],
  ['1. Goal\nA', { goal: 'A' }],
  ['Some words first.\n\nGOAL: A', { known: 'Some words first.', goal: 'A' }],
])('%j is read in parts', (text, parts) => {
  expect(readHandoffNote(text)).toEqual({ ...emptyHandoffNote, ...parts });
});

test('a text without headings is no note in parts', () => {
  expect(readHandoffNote('Known issues: none.\nThe goal is clear.')).toBeUndefined();
});

const aPart = fc.stringMatching(/^[A-Za-z ,.]{0,60}$/).map((text) => (text.trim() === '' ? '' : `So: ${text}`.trim()));

test('what was written is read back', () => {
  fc.assert(
    fc.property(fc.record({ goal: aPart, known: aPart, decided: aPart, open: aPart, next: aPart }), (note) => {
      fc.pre(writeHandoffNote(note) !== '');
      expect(readHandoffNote(writeHandoffNote(note))).toEqual(note);
    }),
  );
});
