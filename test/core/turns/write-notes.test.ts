import { expect, test } from 'vitest';
import { handoffWords } from '../../../electron/core/turns/handoff-words.ts';
import { notesOf } from '../../../electron/core/turns/write-notes.ts';
import type { Handoff } from '../../../shared/model/handoff.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import { failure, plainMessage, provenance } from '../../store/samples.ts';
import { sampleHandoff } from '../../support/sample-handoff.ts';

const now = 5_000;
const weekMs = 7 * 86_400_000;

function notes(answer: Message, handoff?: Handoff): readonly Note[] {
  return notesOf({ newId: () => 'note-1', now }, { answer, handoff, workspaceId: 'default' });
}

function note(type: Note['type'], text: string): Note {
  return {
    id: 'note-1',
    workspaceId: 'default',
    conversationId: 'conversation-1',
    type,
    text,
    isPinned: false,
    createdAt: now,
    updatedAt: now,
    expiresAt: now + weekMs,
  };
}

const answer = (change: Partial<Message> = {}) => plainMessage({ role: 'assistant', provenance, ...change });

test('a handoff is noted in words for a week', () => {
  const handoff = sampleHandoff();
  expect(notes(answer(), handoff)).toEqual([note('handoff', handoffWords(handoff))]);
});

test('an answer by the same model is not noted', () => {
  expect(notes(answer())).toEqual([]);
});

test.each<[Message['status'], string]>([
  ['failed', 'Alpha Large gave no answer: The provider is overloaded. Try again in a minute.'],
  ['interrupted', 'Alpha Large broke off: The provider is overloaded. Try again in a minute.'],
])('an answer that is %s is noted with what went wrong', (status, text) => {
  expect(notes(answer({ status, failure }))).toEqual([note('error', text)]);
});

test('a failure before any model was chosen is noted too', () => {
  expect(notes(plainMessage({ role: 'assistant', status: 'failed', failure }))).toEqual([
    note('error', 'There was no answer: The provider is overloaded. Try again in a minute.'),
  ]);
});

test('an answer that the person stopped is no error', () => {
  expect(notes(answer({ status: 'stopped' }))).toEqual([]);
  expect(notes(answer({ failure: { ...failure, kind: 'aborted' } }))).toEqual([]);
});

test('a model that took over and then broke off leaves both notes', () => {
  const both = notes(answer({ status: 'interrupted', failure }), sampleHandoff());
  expect(both.map(({ type }) => type)).toEqual(['handoff', 'error']);
});
