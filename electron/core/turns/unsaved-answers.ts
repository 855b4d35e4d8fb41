import type { MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';

/** Finished answers that the disk has not taken yet: shown from memory, tried again until they are stored. */
export interface UnsavedAnswers {
  readonly keep: (message: Message, save: () => boolean, stopRetry: () => void) => void;
  readonly settle: (id: MessageId) => void;
  readonly read: (id: MessageId) => Message | undefined;
  /** Tries each once more and stops trying; answers those that could not be stored. */
  readonly saveNow: () => readonly Message[];
}

interface Unsaved {
  readonly message: Message;
  readonly save: () => boolean;
  readonly stopRetry: () => void;
}

/** `onChange` is told which answers wait, each time that changes. */
export function createUnsavedAnswers(onChange: (ids: readonly MessageId[]) => void): UnsavedAnswers {
  const waiting = new Map<MessageId, Unsaved>();
  const tell = () => onChange([...waiting.keys()]);
  return {
    keep: (message, save, stopRetry) => {
      const isKnown = waiting.has(message.id);
      waiting.set(message.id, { message, save, stopRetry });
      if (!isKnown) tell();
    },
    settle: (id) => {
      if (waiting.delete(id)) tell();
    },
    read: (id) => waiting.get(id)?.message,
    saveNow: () => {
      const all = [...waiting.values()];
      for (const { stopRetry } of all) stopRetry();
      return all.filter(({ save }) => !save()).map(({ message }) => message);
    },
  };
}
