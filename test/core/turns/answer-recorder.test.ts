import { expect, test } from 'vitest';
import type { MessageStore } from '../../../electron/core/ports/stores.ts';
import { createAnswerRecorder } from '../../../electron/core/turns/answer-recorder.ts';
import type { Message } from '../../../shared/model/message.ts';
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
const text = (value: string) => ({ type: 'text-delta' as const, text: value });

/** A disk that can be full. */
function setUp() {
  const clock = createManualClock(0);
  const appended: string[] = [];
  const problems: (string | undefined)[] = [];
  const disk = { isFull: false };
  const write = <Result>(work: () => Result): Result => {
    if (disk.isFull) throw new Error('The disk is full.');
    return work();
  };
  const messages: MessageStore = {
    insert: () => undefined,
    read: () => undefined,
    update: () => write(() => undefined),
    append: (_id, { text: added }) => write(() => void appended.push(added)),
    path: () => ({ messages: [], hasEarlier: false }),
    listStreaming: () => [],
  };
  const onStorageState = (problem: Error | undefined) => problems.push(problem?.message);
  const recorder = createAnswerRecorder({ clock, messages, onStorageState }, answer);
  return { clock, appended, problems, disk, write, recorder };
}

test('text is written together after a moment, not with every delta', () => {
  const { clock, appended, recorder } = setUp();
  for (const word of ['one ', 'two ', 'three']) recorder.take(text(word));
  expect(appended).toEqual([]);
  clock.advance(400);
  expect(appended).toEqual(['one two three']);
});

test('nothing is written while nothing arrives', () => {
  const { clock, appended, recorder } = setUp();
  recorder.take(text('one'));
  clock.advance(400);
  clock.advance(10_000);
  expect(appended).toEqual(['one']);
  expect(clock.pendingCount()).toBe(0);
});

test('what a full disk refuses is kept and written when there is room again', () => {
  const { clock, appended, problems, disk, recorder } = setUp();
  disk.isFull = true;
  recorder.take(text('one '));
  clock.advance(400);
  recorder.take(text('two'));
  disk.isFull = false;
  clock.advance(2_000);
  expect(appended).toEqual(['one two']);
  expect(problems).toEqual(['The disk is full.', undefined]);
});

test('the end of an answer is written again and again until the disk takes it', () => {
  const { clock, disk, write, recorder } = setUp();
  const stored: Message[] = [];
  disk.isFull = true;
  recorder.take(text('whole'));
  recorder.take({ type: 'end', status: 'complete' });
  recorder.finish((message) => write(() => stored.push(message)));
  clock.advance(2_000);
  disk.isFull = false;
  clock.advance(2_000);
  expect(stored).toEqual([{ ...answer, text: 'whole', status: 'complete' }]);
  expect(clock.pendingCount()).toBe(0);
});
