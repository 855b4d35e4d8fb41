import { describe, expect, test } from 'vitest';
import { notesOf } from '../../../electron/core/turns/write-notes.ts';
import type { ChoiceReason, Message, Provenance } from '../../../shared/model/message.ts';
import type { Note } from '../../../shared/model/note.ts';
import { failure, plainMessage, provenance } from '../../store/samples.ts';

const now = 5_000;
const weekMs = 7 * 86_400_000;

function answer(change: Partial<Provenance> = {}, message: Partial<Message> = {}): Message {
  return plainMessage({ role: 'assistant', provenance: { ...provenance, failedAttempts: [], ...change }, ...message });
}

const before = answer({ model: 'beta/beta-mini', modelLabel: 'Beta Mini' });

function notes(ended: Message, earlier: Message | undefined = before): readonly Note[] {
  const given = { messageCount: 3, tokens: 12_345 };
  return notesOf({ newId: () => 'note-1', now }, { answer: ended, before: earlier, workspaceId: 'default', given });
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

test('a change of model is noted with both names, the reason and what was given along, for a week', () => {
  expect(notes(answer())).toEqual([
    note(
      'handoff',
      'From Beta Mini to Alpha Large: chosen by you. Given along: the full history (3 messages, about 12,345 tokens). Announced.',
    ),
  ]);
});

describe('the reason of a change that nobody asked for', () => {
  test.each<[ChoiceReason, string]>([
    [{ by: 'rule', ruleId: 'rule-1', ruleName: 'Small talk' }, 'rule Small talk'],
    [{ by: 'task', task: 'code' }, 'task code'],
    [{ by: 'strategy', strategy: 'cheapest' }, 'strategy cheapest'],
    [{ by: 'replacement', of: 'alpha/alpha-old' }, 'it took the place of a retired model'],
    [{ by: 'continuation', of: 'beta/beta-mini' }, 'it goes on where an answer broke off'],
    [{ by: 'throttle', budget: 'budget of today' }, 'the budget of today is nearly spent'],
    [{ by: 'sticky' }, 'the default'],
    [{ by: 'default' }, 'the default'],
  ])('%j', (choice, reason) => {
    expect(notes(answer({ choice })).map(({ text }) => text)).toEqual([
      `From Beta Mini to Alpha Large: ${reason}. Given along: the full history (3 messages, about 12,345 tokens). Seamless.`,
    ]);
  });

  test('that it stands in for one that failed goes before how that one was chosen', () => {
    const insteadOf = { model: 'gamma/gamma', modelLabel: 'Gamma' };
    const failedAttempts = [{ model: 'gamma/gamma', failure, durationMs: 80 }];
    expect(notes(answer({ choice: { by: 'default' }, insteadOf, failedAttempts }))[0]?.text).toContain(
      'to Alpha Large: in place of Gamma, which failed (overloaded). ',
    );
  });
});

test.each<[string, Message, Message | undefined]>([
  ['the same model answered before', answer(), answer()],
  ['it is the first answer', answer(), undefined],
  ['no model was reached', plainMessage({ role: 'assistant' }), before],
])('nothing is noted where %s', (_, ended, earlier) => {
  expect(
    notesOf(
      { newId: () => 'note-1', now },
      { answer: ended, before: earlier, workspaceId: 'default', given: { messageCount: 1, tokens: 1 } },
    ),
  ).toEqual([]);
});

test.each<[Message['status'], string]>([
  ['failed', 'Alpha Large gave no answer: The provider is overloaded. Try again in a minute.'],
  ['interrupted', 'Alpha Large broke off: The provider is overloaded. Try again in a minute.'],
])('an answer that is %s is noted with what went wrong', (status, text) => {
  expect(notes(answer({}, { status, failure }), answer())).toEqual([note('error', text)]);
});

test('a failure before any model was chosen is noted too', () => {
  expect(notes(plainMessage({ role: 'assistant', status: 'failed', failure }))).toEqual([
    note('error', 'There was no answer: The provider is overloaded. Try again in a minute.'),
  ]);
});

test('an answer that the person stopped is no error', () => {
  expect(notes(answer({}, { status: 'stopped' }), answer())).toEqual([]);
  expect(notes(answer({}, { failure: { ...failure, kind: 'aborted' } }), answer())).toEqual([]);
});

test('a model that took over and then broke off leaves both notes', () => {
  expect(notes(answer({}, { status: 'interrupted', failure })).map(({ type }) => type)).toEqual(['handoff', 'error']);
});
