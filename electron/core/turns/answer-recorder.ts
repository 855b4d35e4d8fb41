import { foldChunks } from '../../../shared/model/fold-chunks.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';
import type { MessageStore } from '../ports/stores.ts';
import type { UnsavedAnswers } from './unsaved-answers.ts';
import { createWriteAttempt, type WriteOutcome, type WritePorts } from './write-attempt.ts';

/** So often what was appended is taken into the message. */
const foldMs = 400;
const retryMs = 2_000;

export interface RecorderPorts extends WritePorts {
  readonly clock: Clock;
  readonly messages: MessageStore;
  readonly unsaved: UnsavedAnswers;
}

/** Keeps an answer in the store while it streams: what `take` was given is stored before it is shown to anybody. */
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
  let lastWrite: WriteOutcome = 'stored';
  let stopTimer: (() => void) | undefined;

  const attempt = createWriteAttempt(ports, answer.id);

  const append = () => {
    lastWrite = attempt(() => messages.append(answer.id, { ...unwritten, updatedAt: clock.now() }));
    if (lastWrite === 'stored') unwritten = { text: '', reasoning: '' };
    if (lastWrite !== 'refused') stopTimer ??= clock.after(lastWrite === 'stored' ? foldMs : retryMs, tidy);
  };
  const tidy = () => {
    stopTimer = undefined;
    if (lastWrite === 'disk-failed') append();
    else attempt(() => messages.fold(answer.id));
  };

  const message = (): Message => ({
    ...structure,
    text: text.join(''),
    ...(reasoning.length > 0 && { reasoning: reasoning.join('') }),
  });

  const grow = (part: keyof typeof unwritten, added: string) => {
    unwritten[part] += added;
    // The disk is asked again by the timer; what was refused for another reason is tried again at the end only.
    if (lastWrite === 'stored') append();
  };

  const take = (chunk: TurnChunk) => {
    if (chunk.type === 'text-delta') {
      text.push(chunk.text);
      return grow('text', chunk.text);
    }
    if (chunk.type === 'reasoning-delta') {
      reasoning.push(chunk.text);
      return grow('reasoning', chunk.text);
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
