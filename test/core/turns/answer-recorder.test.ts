import { expect, test } from 'vitest';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { MessageStore } from '../../../electron/core/ports/stores.ts';
import { createAnswerRecorder } from '../../../electron/core/turns/answer-recorder.ts';
import type { Message, Provenance } from '../../../shared/model/message.ts';
import { createUnsavedAnswers } from '../../../electron/core/turns/unsaved-answers.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const answer: Message = {
  id: 'a',
  conversationId: 'c',
  role: 'assistant',
  text: '',
  status: 'streaming',
  createdAt: 0,
  updatedAt: 0,
};
const provenance: Provenance = {
  model: 'groq/fast',
  modelLabel: 'Fast',
  providerId: 'groq',
  providerLabel: 'Groq',
  line: 'llama',
  choice: { by: 'person' },
  totalMs: 0,
  failedAttempts: [],
};
const text = (value: string) => ({ type: 'text-delta' as const, text: value });

const silent = { info: () => undefined, warn: () => undefined };

/** A disk that can be full. */
function setUp() {
  const clock = createManualClock(0);
  const appended: string[] = [];
  const updated: Message[] = [];
  const problems: (string | undefined)[] = [];
  const disk = { isFull: false };
  let refusal: Error | undefined;
  const write = <Result>(work: () => Result): Result => {
    if (disk.isFull) throw new ContractError({ code: 'storage', message: 'The disk is full.' });
    return work();
  };
  const messages: MessageStore = {
    insert: () => undefined,
    read: () => undefined,
    update: (message) => {
      if (refusal) throw refusal;
      write(() => void updated.push(message));
    },
    append: (_id, { text: added }) => write(() => void appended.push(added)),
    fold: () => write(() => void appended.push('(folded)')),
    path: () => ({ messages: [], hasEarlier: false }),
    ofConversation: () => [],
    siblings: () => [],
    newestLeaf: (id) => id,
    listStreaming: () => [],
  };
  const logged: string[] = [];
  const waiting: (readonly string[])[] = [];
  const unsaved = createUnsavedAnswers((ids) => waiting.push(ids));
  const onStorageState = (problem: Error | undefined) => problems.push(problem?.message);
  const recorder = createAnswerRecorder(
    { clock, messages, onStorageState, log: { ...silent, error: (event) => logged.push(event) }, unsaved },
    answer,
  );
  const show = (value: string) => {
    recorder.take(text(value));
    recorder.save();
  };
  const refuse = (why: Error) => (refusal = why);
  return { clock, appended, updated, problems, disk, write, recorder, show, refuse, logged, unsaved, waiting };
}

test('what is about to be shown is stored at once, and taken into the message after a moment', () => {
  const { clock, appended, recorder, show } = setUp();
  recorder.take(text('one '));
  expect(appended).toEqual([]);
  recorder.save();
  for (const word of ['two ', 'three']) show(word);
  expect(appended).toEqual(['one ', 'two ', 'three']);
  clock.advance(400);
  expect(appended).toEqual(['one ', 'two ', 'three', '(folded)']);
});

test('nothing is written while nothing arrives', () => {
  const { clock, appended, show } = setUp();
  show('one');
  clock.advance(400);
  clock.advance(10_000);
  expect(appended).toEqual(['one', '(folded)']);
  expect(clock.pendingCount()).toBe(0);
});

test('what a full disk refuses is kept and written when there is room again', () => {
  const { clock, appended, problems, disk, show } = setUp();
  disk.isFull = true;
  show('one ');
  show('two');
  disk.isFull = false;
  clock.advance(2_000);
  expect(appended).toEqual(['one two']);
  expect(problems).toEqual(['The disk is full.', undefined]);
});

const route = { type: 'route-chosen' as const, messageId: 'a', provenance };
const routed = { ...answer, provenance };

test('who answers is stored with the first words, in one write', () => {
  const { clock, appended, updated, recorder, show } = setUp();
  recorder.take(route);
  recorder.save();
  show('one ');
  show('two');
  expect([updated, appended]).toEqual([[{ ...routed, text: 'one ' }], ['two']]);
  clock.advance(400);
  expect(appended).toEqual(['two', '(folded)']);
});

test('who answers is stored a moment later where no word comes', () => {
  const { clock, updated, recorder } = setUp();
  recorder.take(route);
  clock.advance(400);
  expect(updated).toEqual([{ ...routed, updatedAt: 400 }]);
  clock.advance(400);
  expect(clock.pendingCount()).toBe(0);
});

test('words are stored also where the store refuses what the answer carries', () => {
  const { appended, updated, recorder, show, refuse } = setUp();
  refuse(new TypeError('a number too large'));
  recorder.take(route);
  show('one ');
  show('two');
  expect([updated, appended]).toEqual([[], ['one ', 'two']]);
});

test('the end of an answer is written again and again until the disk takes it', () => {
  const { clock, disk, write, recorder, waiting } = setUp();
  const stored: Message[] = [];
  disk.isFull = true;
  recorder.take(text('whole'));
  recorder.take({ type: 'end', status: 'complete' });
  recorder.finish((message) => write(() => stored.push(message)));
  clock.advance(2_000);
  disk.isFull = false;
  clock.advance(2_000);
  expect(stored).toEqual([{ ...answer, text: 'whole', status: 'complete' }]);
  expect([waiting, clock.pendingCount()]).toEqual([[['a'], []], 0]);
});

test('an answer the disk has not taken is shown from memory and tried once more at the end', () => {
  const { clock, disk, write, recorder, unsaved } = setUp();
  const stored: Message[] = [];
  disk.isFull = true;
  recorder.take(text('whole'));
  recorder.take({ type: 'end', status: 'complete' });
  recorder.finish((message) => write(() => stored.push(message)));
  expect(unsaved.read('a')).toMatchObject({ text: 'whole', status: 'complete' });
  expect(unsaved.saveNow()).toHaveLength(1);
  disk.isFull = false;
  expect(unsaved.saveNow()).toEqual([]);
  expect(stored).toHaveLength(1);
  expect(clock.pendingCount()).toBe(0);
});

test('when the store refuses an answer for what it carries, its words are stored', () => {
  const { clock, recorder, updated, problems, logged } = setUp();
  recorder.take(text('words'));
  recorder.take({ type: 'citation-found', citation: { url: 'https://example.com' } });
  recorder.take({ type: 'end', status: 'complete' });
  recorder.finish(() => {
    throw new TypeError('a number too large');
  });
  expect(updated).toEqual([{ ...answer, text: 'words', status: 'complete' }]);
  expect([problems, logged]).toEqual([[], ['answer-refused']]);
  expect(clock.pendingCount()).toBe(0);
});
