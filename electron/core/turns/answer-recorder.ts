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
  const pieces: Record<keyof Words, string[]> = { text: [], reasoning: [] };
  let unwritten = noWords;
  let isRouteUnwritten = false;
  let lastWrite: WriteOutcome = 'stored';
  let stopTimer: (() => void) | undefined;

  const attempt = createWriteAttempt(ports, answer.id);

  const message = (): Message => ({
    ...structure,
    text: pieces.text.join(''),
    ...(pieces.reasoning.length > 0 && { reasoning: pieces.reasoning.join('') }),
  });

  const writeWords = () => attempt(() => messages.append(answer.id, { ...unwritten, updatedAt: clock.now() }));
  /** Who answers is stored with the first words, in one write. */
  const writeAll = () => {
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

  const grow = (part: keyof Words, added: string) => {
    pieces[part].push(added);
    unwritten = { ...unwritten, [part]: unwritten[part] + added };
  };
  const take = (chunk: TurnChunk) => {
    if (chunk.type === 'text-delta') return grow('text', chunk.text);
    if (chunk.type === 'reasoning-delta') return grow('reasoning', chunk.text);
    structure = foldChunks(structure, [chunk]);
    if (chunk.type !== 'route-chosen') return;
    isRouteUnwritten = true;
    tidyAfter(tidyMs);
  };

  const finish = (write: (message: Message) => void) => {
    stopTimer?.();
    const final: Message = { ...message(), updatedAt: clock.now() };
    keepTrying(ports, final, () => {
      const outcome = attempt(() => write(final));
      if (outcome !== 'refused') return outcome === 'stored';
      // What the store refuses for another reason than the disk's it will always refuse: the words are kept.
      return attempt(() => messages.update(wordsOf(final))) !== 'disk-failed';
    });
  };

  return { take, save, message, finish };
}

/** Until `save` answers that it is done. */
function keepTrying({ clock, unsaved }: RecorderPorts, final: Message, save: () => boolean): void {
  const saveOrRetry = () => {
    if (save()) unsaved.settle(final.id);
    else unsaved.keep(final, save, clock.after(retryMs, saveOrRetry));
  };
  saveOrRetry();
}

interface Words {
  readonly text: string;
  readonly reasoning: string;
}

const noWords: Words = { text: '', reasoning: '' };

function hasWords({ text, reasoning }: Words): boolean {
  return text !== '' || reasoning !== '';
}

function wordsOf({ provenance: _, citations: __, toolCalls: ___, ...words }: Message): Message {
  return words;
}
