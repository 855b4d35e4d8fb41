import { foldChunks } from '../../../shared/model/fold-chunks.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';
import type { MessageStore } from '../ports/stores.ts';
import type { UnsavedAnswers } from './unsaved-answers.ts';
import { createWriteAttempt, type WritePorts } from './write-attempt.ts';

/** Text that a crash may cost, in milliseconds of streaming. */
const flushMs = 400;
const retryMs = 2_000;

export interface RecorderPorts extends WritePorts {
  readonly clock: Clock;
  readonly messages: MessageStore;
  readonly unsaved: UnsavedAnswers;
}

/** Keeps an answer in the store while it streams, so that a crash loses at most the last moment of it. */
export interface AnswerRecorder {
  readonly take: (chunk: TurnChunk) => void;
  readonly message: () => Message;
  /** Writes the finished answer; tries on while the disk refuses. */
  readonly finish: (write: (message: Message) => void) => void;
}

export function createAnswerRecorder(ports: RecorderPorts, answer: Message): AnswerRecorder {
  const { clock, messages } = ports;
  let structure = answer;
  const text: string[] = [];
  const reasoning: string[] = [];
  let unwritten = { text: '', reasoning: '' };
  let stopTimer: (() => void) | undefined;

  const attempt = createWriteAttempt(ports, answer.id);

  const flush = () => {
    stopTimer = undefined;
    if (unwritten.text === '' && unwritten.reasoning === '') return;
    const outcome = attempt(() => messages.append(answer.id, { ...unwritten, updatedAt: clock.now() }));
    if (outcome === 'stored') unwritten = { text: '', reasoning: '' };
    if (outcome === 'disk-failed') schedule(retryMs);
  };
  const schedule = (delayMs: number) => {
    stopTimer ??= clock.after(delayMs, flush);
  };

  const message = (): Message => ({
    ...structure,
    text: text.join(''),
    ...(reasoning.length > 0 && { reasoning: reasoning.join('') }),
  });

  const take = (chunk: TurnChunk) => {
    if (chunk.type === 'text-delta') {
      text.push(chunk.text);
      unwritten.text += chunk.text;
      return schedule(flushMs);
    }
    if (chunk.type === 'reasoning-delta') {
      reasoning.push(chunk.text);
      unwritten.reasoning += chunk.text;
      return schedule(flushMs);
    }
    structure = foldChunks(structure, [chunk]);
    if (chunk.type === 'route-chosen') attempt(() => messages.update(message()));
  };

  const finish = (write: (message: Message) => void) => {
    stopTimer?.();
    const final: Message = { ...message(), updatedAt: clock.now() };
    const save = (): boolean => {
      const outcome = attempt(() => write(final));
      if (outcome !== 'refused') return outcome === 'stored';
      // What the store refuses for another reason than the disk's it will always refuse: the words are kept.
      return attempt(() => messages.update(wordsOf(final))) !== 'disk-failed';
    };
    const saveOrRetry = () => {
      if (save()) ports.unsaved.settle(final.id);
      else ports.unsaved.keep(final, save, clock.after(retryMs, saveOrRetry));
    };
    saveOrRetry();
  };

  return { take, message, finish };
}

function wordsOf({ provenance: _, citations: __, toolCalls: ___, ...words }: Message): Message {
  return words;
}
