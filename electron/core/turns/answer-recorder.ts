import { foldChunks } from '../../../shared/model/fold-chunks.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';
import type { MessageStore } from '../ports/stores.ts';
import type { UnsavedAnswers } from './unsaved-answers.ts';
import { createWriteAttempt, type WriteOutcome, type WritePorts } from './write-attempt.ts';

/** So often what was appended is taken into the message. */
const tidyMs = 400;
const retryMs = 2_000;

export interface RecorderPorts extends WritePorts {
  readonly clock: Clock;
  readonly messages: MessageStore;
  readonly unsaved: UnsavedAnswers;
}

/** Keeps an answer in the store while it streams. */
export interface AnswerRecorder {
  readonly take: (chunk: TurnChunk) => void;
  /** Stores the words taken so far: to be called before they are shown to anybody. */
  readonly save: () => void;
  readonly message: () => Message;
  /** Writes the finished answer; tries on while the disk refuses. */
  readonly finish: (write: (message: Message) => void) => void;
}

export function createAnswerRecorder(ports: RecorderPorts, answer: Message): AnswerRecorder {
  const { clock, messages } = ports;
  let structure = answer;
  const text: string[] = [];
  const reasoning: string[] = [];
  let unwritten = noWords;
  let isRouteUnwritten = false;
  let lastWrite: WriteOutcome = 'stored';
  let stopTimer: (() => void) | undefined;

  const attempt = createWriteAttempt(ports, answer.id);

  const message = (): Message => ({
    ...structure,
    text: text.join(''),
    ...(reasoning.length > 0 && { reasoning: reasoning.join('') }),
  });

  const writeWords = () => attempt(() => messages.append(answer.id, { ...unwritten, updatedAt: clock.now() }));
  /** Who answers is stored with the first words, in one write. */
  const writeAll = () => {
    isRouteUnwritten = false;
    const outcome = attempt(() => messages.update({ ...message(), updatedAt: clock.now() }));
    isRouteUnwritten = outcome === 'disk-failed';
    if (outcome !== 'refused') return outcome;
    return hasWords(unwritten) ? writeWords() : 'stored';
  };
  const write = () => {
    lastWrite = isRouteUnwritten ? writeAll() : writeWords();
    if (lastWrite === 'stored') unwritten = noWords;
    if (lastWrite !== 'refused') tidyAfter(lastWrite === 'stored' ? tidyMs : retryMs);
  };
  const tidy = () => {
    stopTimer = undefined;
    if (lastWrite === 'disk-failed' || isRouteUnwritten) write();
    else attempt(() => messages.fold(answer.id));
  };
  const tidyAfter = (delayMs: number) => {
    stopTimer ??= clock.after(delayMs, tidy);
  };

  const save = () => {
    // The disk is asked again by the timer; what was refused for another reason is tried again at the end only.
    if (lastWrite === 'stored' && hasWords(unwritten)) write();
  };

  const take = (chunk: TurnChunk) => {
    if (chunk.type === 'text-delta') {
      text.push(chunk.text);
      unwritten = { ...unwritten, text: unwritten.text + chunk.text };
    } else if (chunk.type === 'reasoning-delta') {
      reasoning.push(chunk.text);
      unwritten = { ...unwritten, reasoning: unwritten.reasoning + chunk.text };
    } else {
      structure = foldChunks(structure, [chunk]);
      if (chunk.type !== 'route-chosen') return;
      isRouteUnwritten = true;
      tidyAfter(tidyMs);
    }
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

  return { take, save, message, finish };
}

const noWords = { text: '', reasoning: '' };

function hasWords({ text, reasoning }: typeof noWords): boolean {
  return text !== '' || reasoning !== '';
}

function wordsOf({ provenance: _, citations: __, toolCalls: ___, ...words }: Message): Message {
  return words;
}
