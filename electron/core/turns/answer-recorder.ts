import { foldChunks } from '../../../shared/model/fold-chunks.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { TurnChunk } from '../../../shared/model/turn-chunk.ts';
import type { Clock } from '../ports/clock.ts';
import type { MessageStore } from '../ports/stores.ts';

/** Text that a crash may cost, in milliseconds of streaming. */
const flushMs = 400;
const retryMs = 2_000;

export interface RecorderPorts {
  readonly clock: Clock;
  readonly messages: MessageStore;
  /** Told when writing fails, and with undefined when it works again. The text stays in memory meanwhile. */
  readonly onStorageState: (problem: Error | undefined) => void;
}

/** Keeps an answer in the store while it streams, so that a crash loses at most the last moment of it. */
export interface AnswerRecorder {
  readonly take: (chunk: TurnChunk) => void;
  readonly message: () => Message;
  /** Writes the finished answer, with `alongside` in the same transaction if given; tries on while the disk refuses. */
  readonly finish: (write: (message: Message) => void) => void;
}

export function createAnswerRecorder(ports: RecorderPorts, answer: Message): AnswerRecorder {
  const { clock, messages } = ports;
  let structure = answer;
  const text: string[] = [];
  const reasoning: string[] = [];
  let unwritten = { text: '', reasoning: '' };
  let stopTimer: (() => void) | undefined;
  let hasProblem = false;

  const attempt = (write: () => void): boolean => {
    try {
      write();
      if (hasProblem) ports.onStorageState(undefined);
      hasProblem = false;
      return true;
    } catch (error) {
      hasProblem = true;
      ports.onStorageState(error instanceof Error ? error : new Error(String(error)));
      return false;
    }
  };

  const flush = () => {
    stopTimer = undefined;
    if (unwritten.text === '' && unwritten.reasoning === '') return;
    const written = attempt(() => messages.append(answer.id, { ...unwritten, updatedAt: clock.now() }));
    if (written) unwritten = { text: '', reasoning: '' };
    else schedule(retryMs);
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
    const save = () => {
      if (!attempt(() => write(final))) clock.after(retryMs, save);
    };
    save();
  };

  return { take, message, finish };
}
